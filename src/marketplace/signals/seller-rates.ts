import { sql } from 'kysely';
import { blendedRate, type SellerCounts } from './shown.js';

/** What the rates of a seller are made of; columns of `seller s` and `seller_signal g`, which may be missing. */
export interface SellerFacts {
  readonly historyOnTimeRate: number | null;
  readonly historyCompletionRate: number | null;
  readonly historyOrders: number | null;
  readonly delivered: number;
  readonly onTime: number;
  readonly completed: number;
  readonly ownFault: number;
  readonly buyers: number;
  readonly returningBuyers: number;
  readonly reviews: number;
  readonly doubted: number;
  readonly textsDecided: number;
  readonly textsRefused: number;
}

export type SellerRates = Pick<
  SellerCounts,
  'onTimeRate' | 'completionRate' | 'delivered' | 'closed' | 'buyers' | 'returningRate' | 'misconduct'
>;

export const sellerFacts = sql`
  s.history_on_time_rate as "historyOnTimeRate", s.history_completion_rate as "historyCompletionRate",
  s.history_orders as "historyOrders", coalesce(g.delivered, 0) as delivered, coalesce(g.on_time, 0) as "onTime",
  coalesce(g.completed, 0) as completed, coalesce(g.own_fault, 0) as "ownFault", coalesce(g.buyers, 0) as buyers,
  coalesce(g.returning_buyers, 0) as "returningBuyers", coalesce(g.reviews, 0) as reviews,
  coalesce(g.doubted, 0) as doubted, coalesce(g.texts_decided, 0) as "textsDecided",
  coalesce(g.texts_refused, 0) as "textsRefused"`;

/** On time: of orders delivered, those with no deadline missed. Completed: of orders accepted or spoilt by own fault. */
export function sellerRates(facts: SellerFacts): SellerRates {
  const { historyOnTimeRate, historyCompletionRate, historyOrders, delivered, onTime, completed, ownFault } =
    facts;
  const onTimeRate = blendedRate(
    { rate: historyOnTimeRate, of: historyOrders },
    { hits: onTime, of: delivered },
  );
  const completion = blendedRate(
    { rate: historyCompletionRate, of: historyOrders },
    { hits: completed, of: completed + ownFault },
  );
  return {
    onTimeRate: onTimeRate.rate,
    delivered: onTimeRate.of,
    completionRate: completion.rate,
    closed: completion.of,
    buyers: facts.buyers,
    returningRate: facts.buyers === 0 ? null : facts.returningBuyers / facts.buyers,
    misconduct: misconduct(facts),
  };
}

/** As if so many good ones of each kind had come before: one slip is no habit. */
const GOOD_BEFORE = 5;

/**
 * How much of what the market looked at speaks against the seller, 0–1: praise doubted as bought or exchanged, texts
 * refused as copied or leading past the market, orders that ended by own fault. Shares of the three kinds, combined as
 * independent (noisy-or: Pearl 1988, §4.3.2).
 */
function misconduct(facts: SellerFacts): number {
  const kinds = [
    [facts.doubted, facts.reviews],
    [facts.textsRefused, facts.textsDecided - facts.textsRefused],
    [facts.ownFault, facts.completed],
  ] as const;
  return 1 - kinds.reduce((clean, [bad, good]) => clean * (1 - bad / (bad + good + GOOD_BEFORE)), 1);
}
