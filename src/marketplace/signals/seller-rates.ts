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
}

export type SellerRates = Pick<SellerCounts, 'onTimeRate' | 'completionRate'>;

export const sellerFacts = sql`
  s.history_on_time_rate as "historyOnTimeRate", s.history_completion_rate as "historyCompletionRate",
  s.history_orders as "historyOrders", coalesce(g.delivered, 0) as delivered, coalesce(g.on_time, 0) as "onTime",
  coalesce(g.completed, 0) as completed, coalesce(g.own_fault, 0) as "ownFault"`;

/** On time: of orders delivered, those with no deadline missed. Completed: of orders accepted or spoilt by own fault. */
export function sellerRates(facts: SellerFacts): SellerRates {
  const { historyOnTimeRate, historyCompletionRate, historyOrders, delivered, onTime, completed, ownFault } =
    facts;
  return {
    onTimeRate: blendedRate({ rate: historyOnTimeRate, of: historyOrders }, { hits: onTime, of: delivered }),
    completionRate: blendedRate(
      { rate: historyCompletionRate, of: historyOrders },
      { hits: completed, of: completed + ownFault },
    ),
  };
}
