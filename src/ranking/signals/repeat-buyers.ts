import { grade, shrunk, type Signal } from '../signal.js';

/** The share of the seller's buyers who came back, drawn to what is usual while they are few; full at a half. */
export const repeatBuyers: Signal = {
  name: 'repeatBuyers',
  neutral: 0.3,
  value({ returningRate, sellerBuyers }, _context, { ratePrior }) {
    if (returningRate === null) return null;
    const of = sellerBuyers ?? 0;
    return Math.min(1, 2 * shrunk(returningRate * of, of, ratePrior.returning, ratePrior.strength));
  },
  sentence(value) {
    if (value === null) return 'لم يشترِ منك أحد بعد، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'قلّما يعود إليك المشترون بعد طلبهم الأول.',
      'يعود إليك بعض المشترين بعد طلبهم الأول.',
      'كثير من المشترين يعودون إليك.',
    ]);
  },
};
