import { grade, shrunk, type Signal } from '../signal.js';

/** The share of the seller's deliveries that missed no deadline, drawn to what is usual while they are few. */
export const onTime: Signal = {
  name: 'onTime',
  neutral: 0.9,
  value({ onTimeRate, sellerDelivered }, _context, { ratePrior }) {
    if (onTimeRate === null) return null;
    const of = sellerDelivered ?? 0;
    return shrunk(onTimeRate * of, of, ratePrior.onTime, ratePrior.strength);
  },
  sentence(value) {
    if (value === null) return 'لم تسلّم طلبات بعد، ولا يُحسب ذلك عليك.';
    return grade((value - 0.5) * 2, [
      'كثير من طلباتك تأخّر تسليمه.',
      'بعض طلباتك تأخّر تسليمه.',
      'تسلّم طلباتك في موعدها في العادة.',
    ]);
  },
};
