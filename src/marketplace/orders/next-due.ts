import type { MarketRules } from '../core/index.js';
import { daysAfter, hoursAfter } from '../core/times.js';
import type { OrderRow } from './order-row.js';

/**
 * When something has to be done with the order without anybody's asking; null for never. A cancellation for work that
 * differs holds up everything else: the seller's silence agrees to it.
 */
export function nextDue(order: OrderRow, rules: MarketRules['order']): Date | null {
  if (order.proposed_at !== null && order.proposed_reason === 'different_work') {
    return hoursAfter(order.proposed_at, rules.silentHours);
  }
  switch (order.state) {
    case 'awaiting_payment':
      return hoursAfter(order.placed_at, rules.payWithinHours);
    case 'awaiting_instructions':
      return order.briefed_at === null && order.paid_at !== null
        ? daysAfter(order.paid_at, rules.briefWithinDays)
        : null;
    case 'in_progress':
    case 'revision_requested':
      return order.late_at === null ? order.due_at : null;
    case 'delivered':
      return order.delivered_at === null ? null : daysAfter(order.delivered_at, rules.acceptAfterDays);
    default:
      return null;
  }
}
