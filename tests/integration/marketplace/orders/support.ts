/** A listing to buy, and the way of an order through its steps. */
import type { Insertable } from 'kysely';
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
