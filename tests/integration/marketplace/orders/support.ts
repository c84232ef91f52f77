/** A listing to buy, and the way of an order through its steps. */
import { sql, type Insertable } from 'kysely';
import type { Actor } from '../../../../src/marketplace/core/index.js';
import type { Database } from '../../../../src/platform/database/schema.js';
import type { TestMarket } from '../../../support/index.js';

/** A published service: 5 USD in 3 days, 24 hours for 10 more, a package for 20 in 5 days. */
export async function listedService(
  { core }: TestMarket,
  seller: Actor & { readonly sellerId: number },
  columns: Partial<Insertable<Database['listing']>> = {},
): Promise<{ readonly id: number; readonly externalId: string }> {
  await core.db
    .insertInto('category')
    .values({ external_id: 'design/logo', name: 'تصميم شعارات' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id, external_id: externalId } = await core.db
    .insertInto('listing')
    .values(({ selectFrom }) => ({
      external_id: core.newId(),
      seller_id: seller.sellerId,
      category_id: selectFrom('category').select('id').where('external_id', '=', 'design/logo'),
      title: 'سأصمم شعاراً احترافياً لمشروعك',
      tags: [],
      samples: [],
      base_price_cents: 500,
      delivery_days: 3,
      upgrades: JSON.stringify([
        { title: 'تسليم خلال 24 ساعة', priceCents: 1000, deliveryDays: 1 },
        { title: 'ملفات المصدر', priceCents: 1000 },
      ]),
      packages: JSON.stringify([{ name: 'متقدمة', priceCents: 2000, deliveryDays: 5, includes: [] }]),
      status: 'published',
      created_at: core.clock.now(),
      history_orders: 0,
      history_reviews: 0,
      ...columns,
    }))
    .returning(['id', 'external_id'])
    .executeTakeFirstOrThrow();
  return { id, externalId };
}

/** Puts money into a wallet, as a top-up does. */
export async function fund({ core }: TestMarket, accountId: number, cents: number): Promise<void> {
  await sql`
    insert into ledger_account (kind, account_id, provider)
    values ('wallet', ${accountId}, null), ('outside', null, 'test') on conflict do nothing`.execute(core.db);
  await sql`
    with entry as (
      insert into ledger_transaction (kind, subject_id, at)
      values ('test.fund', nextval('dirty_version'), ${core.clock.now()}) returning id)
    insert into ledger_posting (transaction_id, account_id, cents)
    select entry.id, a.id, case a.kind when 'wallet' then ${cents}::bigint else -${cents}::bigint end
    from entry, ledger_account a where a.code in (${`wallet:${accountId}`}, 'outside:test')`.execute(core.db);
}

/** Cents in the account of this name, such as `wallet:5`, `escrow:17` or `commission`. */
export async function balance({ core }: TestMarket, code: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(p.cents), 0)::bigint as cents from ledger_account a
    join ledger_posting p on p.account_id = a.id where a.code = ${code}`.execute(core.db);
  return rows[0]?.cents ?? 0;
}
