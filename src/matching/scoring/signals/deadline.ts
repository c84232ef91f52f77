import { grade } from '../../../ranking/index.js';
import type { MatchSignal } from '../signal.js';

/** What a promise counts that needs an upgrade or a package to be kept. */
const WITH_UPGRADE = 0.8;

/** Whether it can be there in time: days left over days of delivery, at most 1. */
export const deadline: MatchSignal = {
  name: 'deadline',
  neutral: 0.7,
  value({ deliveryDays, fastestDays }, context) {
    const left = context.deliveryDays;
    if (left === null || deliveryDays === null) return null;
    if (deliveryDays <= left) return 1;
    const fastest = fastestDays ?? deliveryDays;
    return fastest <= left ? WITH_UPGRADE : WITH_UPGRADE * (left / fastest);
  },
  sentence(value) {
    if (value === null) return 'لا موعد مذكوراً أو لا مدة تسليم معروفة، فلا مقارنة.';
    if (value >= 1) return 'مدة تسليمك تناسب الموعد.';
    return grade(value, [
      'مدة تسليمك أطول من الموعد بكثير.',
      'مدة تسليمك أطول من الموعد.',
      'تلحق الموعد بتطوير للتسليم السريع.',
    ]);
  },
};
