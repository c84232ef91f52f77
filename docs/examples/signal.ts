import { grade, type Signal } from '../../src/ranking/signal.js';

/** The share of the seller's orders that were brought to an end, as the core counts it. */
export const completion: Signal = {
  name: 'completion',
  neutral: 0.9,
  value: ({ completionRate }) => completionRate,
  sentence(value) {
    if (value === null) return 'نسبة إتمام طلباتك غير معروفة، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'تُلغى معظم طلباتك قبل إتمامها.',
      'تُلغى بعض طلباتك قبل إتمامها.',
      'تُتمّ طلباتك في العادة.',
    ]);
  },
};
