import { grade } from '../../../ranking/index.js';
import type { MatchSignal } from '../signal.js';

/** The price beside the usual one of what was found: ½ at the median, more below it. */
export const priceLevel: MatchSignal = {
  name: 'priceLevel',
  neutral: 0.5,
  value: ({ priceRatio }) => (priceRatio === null ? null : 1 / (1 + priceRatio)),
  sentence(value) {
    if (value === null) return 'سعرك غير معروف، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'سعرك أعلى من المعتاد لهذا العمل.',
      'سعرك قريب من المعتاد لهذا العمل.',
      'سعرك أقل من المعتاد لهذا العمل.',
    ]);
  },
};
