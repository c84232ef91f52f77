import { grade, shrunk, type Signal } from '../signal.js';

/**
 * Whether the promised delivery of this listing is kept: the share of its deliveries that missed no deadline, drawn to
 * what its seller keeps elsewhere, and that to what is usual.
 */
export const deliveryKept: Signal = {
  name: 'deliveryKept',
  neutral: 0.9,
  value({ delivered, onTime, onTimeRate, sellerDelivered }, _context, { ratePrior }) {
    if (delivered === null || onTime === null || delivered === 0) return null;
    const { strength } = ratePrior;
    const elsewhere = Math.max(0, (sellerDelivered ?? 0) - delivered);
    const kept = Math.max(0, (onTimeRate ?? 0) * (sellerDelivered ?? 0) - onTime);
    const usual = shrunk(Math.min(kept, elsewhere), elsewhere, ratePrior.onTime, strength);
    return shrunk(onTime, delivered, usual, strength);
  },
  sentence(value) {
    if (value === null) return 'لم تُسلَّم طلبات لهذه الخدمة بعد، ولا يُحسب ذلك عليك.';
    return grade((value - 0.5) * 2, [
      'كثيراً ما تأخّر تسليم هذه الخدمة عن المدة التي تعد بها.',
      'تأخّر تسليم هذه الخدمة أحياناً عن المدة التي تعد بها.',
      'تُسلَّم هذه الخدمة في المدة التي تعد بها.',
    ]);
  },
};
