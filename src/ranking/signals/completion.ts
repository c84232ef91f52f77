import { grade, shrunk, type Signal } from '../signal.js';

/**
 * The share of the seller's orders that were brought to an end, among those accepted or spoilt by own fault: what a buyer
 * called off counts for nothing. Drawn to what is usual while they are few.
 */
export const completion: Signal = {
  name: 'completion',
  neutral: 0.93,
  value({ completionRate, sellerClosed }, _context, { ratePrior }) {
    if (completionRate === null) return null;
    const of = sellerClosed ?? 0;
    return shrunk(completionRate * of, of, ratePrior.completion, ratePrior.strength);
  },
  sentence(value) {
    if (value === null) return 'لم تكتمل لك طلبات بعد، ولا يُحسب ذلك عليك.';
    return grade((value - 0.5) * 2, [
      'أُلغي كثير من طلباتك بسبب منك.',
      'أُلغي بعض طلباتك بسبب منك.',
      'تُتمّ طلباتك في العادة، ولا يُحسب عليك ما ألغاه المشتري.',
    ]);
  },
};
