import { grade } from '../../../ranking/index.js';
import type { MatchSignal } from '../signal.js';

/** Minutes to a first reply that count half. */
const HALF_MINUTES = 8 * 60;

/** How fast the seller usually replies; halves every eight hours. */
export const response: MatchSignal = {
  name: 'response',
  neutral: 0.5,
  value({ responseMinutes }) {
    return responseMinutes === null ? null : 2 ** (-responseMinutes / HALF_MINUTES);
  },
  sentence(value) {
    if (value === null) return 'سرعة ردك غير معروفة، ولا يُحسب ذلك عليك.';
    return grade(value, ['ردودك تتأخر.', 'ترد في اليوم نفسه.', 'ترد بسرعة.']);
  },
};
