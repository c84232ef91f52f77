import { sql } from 'kysely';
import type { Work } from '../core/index.js';
import { boughtOrders, buyerRisk } from '../orders/buyer-risk.js';
import type { OrderRow } from '../orders/order-row.js';
import { daysAfter, hoursAfter } from '../core/times.js';
import type { ReviewFacts } from './doubts.js';

/** What is known of the order, its buyer and its seller when the review is written. */
export async function reviewFacts(work: Work, order: OrderRow, stars: number): Promise<ReviewFacts> {
  const { linkedDays } = work.rules.order;
  const { ringDays, burstHours } = work.rules.review;
  const { rows } = await sql<Omit<ReviewFacts, 'stars' | 'buyerRisk'>>`
    select
      (select count(*) from market_order
        where buyer_account_id = ${order.buyer_account_id} and seller_id = ${order.seller_id} and id <> ${order.id}
          and placed_at between ${daysAfter(order.placed_at, -linkedDays)} and ${daysAfter(order.placed_at, linkedDays)}
          and paid_at is not null and started_at is null)::integer as "neverStarted",
      exists (select from review r
        join market_order o on o.id = r.order_id
        join seller theirs on theirs.id = o.seller_id
        join seller mine on mine.account_id = o.buyer_account_id
        where theirs.account_id = ${order.buyer_account_id} and mine.id = ${order.seller_id}
          and r.created_at > ${daysAfter(work.now, -ringDays)}) as "reviewedEachOther",
      exists (select from market_order
        where buyer_account_id = ${order.buyer_account_id} and seller_id <> ${order.seller_id}
          and paid_at is not null) as "buysElsewhere",
      (select count(*) from review r
        join market_order o on o.id = r.order_id
        where r.listing_id = ${order.listing_id} and r.created_at > ${hoursAfter(work.now, -burstHours)}
          and not exists (select from market_order e
            where e.buyer_account_id = o.buyer_account_id and e.seller_id <> o.seller_id
              and e.paid_at is not null))::integer as "recentSinglePurpose"`.execute(work.trx);
  const known = rows[0] ?? {
    neverStarted: 0,
    reviewedEachOther: false,
    buysElsewhere: true,
    recentSinglePurpose: 0,
  };
  const bought = await boughtOrders(work, order.buyer_account_id);
  return { ...known, stars, buyerRisk: buyerRisk(bought, linkedDays).risk };
}
