import type { Fault, OrderState } from '../../platform/database/tables/orders.js';
import type { MarketRules, Party } from '../core/index.js';
import type { OrderRow } from './order-row.js';
import { hoursAfter } from '../core/times.js';

export interface CancellationReason {
  readonly ar: string;
  readonly en: string;
  readonly by: readonly Party[];
  readonly from: readonly OrderState[];
  /** Null where who cancels has to say: support, on evidence. */
  readonly fault: Fault | null;
  /** What the clock has to show. */
  readonly when?: (order: OrderRow, now: Date, rules: MarketRules['order']) => boolean;
  /** The other side has to agree. */
  readonly proposed?: true;
}

/**
 * Why an order may be cancelled, by whom, and at whose door it is laid. What the clock shows cancels at once; that work
 * differs from what was agreed it cannot show, so the seller is heard: agreement or silence cancels, a refusal is a dispute.
 */
export const cancellationReasons = {
  changed_mind: {
    ar: 'لم يعد المشتري بحاجة إلى الخدمة',
    en: 'the buyer no longer needs the service',
    by: ['buyer'],
    from: ['awaiting_payment', 'awaiting_instructions'],
    fault: 'buyer',
  },
  unpaid: {
    ar: 'لم يُدفع ثمن الطلب في المهلة المحددة',
    en: 'the order was not paid in time',
    by: ['system'],
    from: ['awaiting_payment'],
    fault: 'buyer',
  },
  no_brief: {
    ar: 'لم يرسل المشتري تعليماته في المهلة المحددة',
    en: 'the buyer gave no instructions in time',
    by: ['system'],
    from: ['awaiting_instructions'],
    fault: 'buyer',
  },
  late_delivery: {
    ar: 'تأخر التسليم عن موعده',
    en: 'the delivery is late',
    by: ['buyer'],
    from: ['in_progress', 'revision_requested'],
    fault: 'seller',
    when: ({ due_at: dueAt }, now) => dueAt !== null && dueAt < now,
  },
  seller_silent: {
    ar: 'البائع لا يرد',
    en: 'the seller does not answer',
    by: ['buyer'],
    from: ['awaiting_instructions', 'in_progress', 'revision_requested'],
    fault: 'seller',
    when: ({ awaited_since: since }, now, { silentHours }) =>
      since !== null && hoursAfter(since, silentHours) <= now,
  },
  different_work: {
    ar: 'العمل المُسلَّم مختلف عمّا اتُّفق عليه',
    en: 'the work differs from what was agreed',
    by: ['buyer'],
    from: ['delivered', 'revision_requested'],
    fault: 'seller',
    proposed: true,
  },
  mutual: {
    ar: 'اتفق الطرفان على الإلغاء',
    en: 'both sides agree to cancel',
    by: ['buyer', 'seller'],
    from: ['awaiting_instructions', 'in_progress', 'delivered', 'revision_requested'],
    fault: 'none',
    proposed: true,
  },
  seller_unable: {
    ar: 'يتعذّر على البائع تنفيذ الطلب',
    en: 'the seller cannot do the work',
    by: ['seller'],
    from: ['awaiting_instructions', 'in_progress', 'revision_requested'],
    fault: 'seller',
  },
  support_decision: {
    ar: 'ألغته إدارة الدعم',
    en: 'support cancelled it',
    by: ['support'],
    from: ['awaiting_payment', 'awaiting_instructions', 'in_progress', 'delivered', 'revision_requested'],
    fault: null,
  },
} as const satisfies Record<string, CancellationReason>;

export type CancellationCode = keyof typeof cancellationReasons;

/** Whether the reason holds for the order as it stands. */
export function reasonHolds(
  reason: CancellationReason,
  order: OrderRow,
  now: Date,
  rules: MarketRules['order'],
): boolean {
  return reason.from.includes(order.state) && (reason.when?.(order, now, rules) ?? true);
}

/** The reasons that are open to these parties now. */
export function openReasons(
  order: OrderRow,
  parties: readonly Party[],
  now: Date,
  rules: MarketRules['order'],
): { code: CancellationCode; label: { ar: string; en: string }; proposed: boolean }[] {
  const all: readonly (readonly [CancellationCode, CancellationReason])[] = Object.entries(
    cancellationReasons,
  ) as [CancellationCode, CancellationReason][];
  return all
    .filter(([, reason]) => reason.by.some((party) => parties.includes(party)))
    .filter(([, reason]) => reasonHolds(reason, order, now, rules))
    .map(([code, { ar, en, proposed = false }]) => ({ code, label: { ar, en }, proposed }));
}
