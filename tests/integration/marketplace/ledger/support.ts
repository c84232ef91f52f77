/** What tests of the ledger ask for: money in a wallet, an order's id, what stands on an account. */
import { sql } from 'kysely';
import type { Core } from '../../../../src/marketplace/core/index.js';
import type { Db } from '../../../../src/platform/database/database.js';

/** The bare row of an order: what the ledger needs of it is its id. */
export async function newOrder(
  { db, clock, newId }: Core,
  buyerId: number,
  sellerId: number,
  title = 'تصميم شعار',
): Promise<number> {
  const row = await db
    .insertInto('market_order')
    .values({
      external_id: newId(),
      buyer_account_id: buyerId,
      seller_id: sellerId,
      state: 'awaiting_payment',
      title,
      lines: '[]',
      quantity: 1,
      total_cents: 500,
      delivery_days: 3,
      placed_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Money from the provider `gift`, as no command of the product makes it: into the wallet of an account, or by code. */
export async function give(
  { db, clock }: Core,
  to: number | `withdrawable:${number}`,
  cents: number,
): Promise<void> {
  const code = typeof to === 'number' ? `wallet:${to}` : to;
  const [kind, owner] = code.split(':');
  await sql`
    insert into ledger_account (kind, account_id, seller_id, provider)
    values ('outside', null, null, 'gift'), (${kind},
      ${kind === 'wallet' ? owner : null}::bigint, ${kind === 'wallet' ? null : owner}::bigint, null)
    on conflict do nothing`.execute(db);
  await sql`
    with entry as (
      insert into ledger_transaction (kind, subject_id, at)
      select 'gift', count(*), ${clock.now()} from ledger_transaction returning id)
    insert into ledger_posting (transaction_id, account_id, cents)
    select entry.id, a.id, case a.code when ${code} then ${cents}::bigint else -${cents}::bigint end
    from entry, ledger_account a where a.code in (${code}, 'outside:gift')`.execute(db);
}

/** Cents on an account, by its postings; 0 where there is none. */
export async function on(db: Db, code: string): Promise<number> {
  const { rows } = await sql<{ cents: number }>`
    select coalesce(sum(cents), 0)::bigint as cents from ledger_posting
    where account_id = (select id from ledger_account where code = ${code})`.execute(db);
  return rows[0]?.cents ?? 0;
}
