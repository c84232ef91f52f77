import type { MatchSignal } from '../signal.js';

/** Orders after which a seller is half a newcomer. */
const HALF_ORDERS = 3;
/** Places of a list that are kept for newcomers; each that is taken leaves less for the next. */
const BUDGET = 3;

/** How new the seller is, as long as the list has not had its newcomers. */
export const newcomer: MatchSignal = {
  name: 'newcomer',
  neutral: 0,
  value({ sellerOrders }, { newcomersPlaced }) {
    if (sellerOrders === null) return null;
    const left = Math.max(0, 1 - newcomersPlaced / BUDGET);
    return left * (HALF_ORDERS / (HALF_ORDERS + sellerOrders));
  },
  sentence: (value) =>
    value !== null && value > 0
      ? 'للبائعين الجدد أماكن محفوظة بين أوائل المرشحين.'
      : 'الأماكن المحفوظة للبائعين الجدد لا تشملك هنا.',
};
