import { grade } from '../../../ranking/index.js';
import type { MatchSignal } from '../signal.js';

const HALF_LIFE_DAYS = 30;

/** How lately the seller was seen, sold or was reviewed; halves every 30 days. */
export const activity: MatchSignal = {
  name: 'activity',
  neutral: 0.5,
  value({ seenDay }, { today }) {
    return seenDay === null ? null : 2 ** (-Math.max(0, today - seenDay) / HALF_LIFE_DAYS);
  },
  sentence(value) {
    if (value === null) return 'آخر نشاط لك غير معروف، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'مضى وقت طويل منذ آخر نشاط لك.',
      'كنت نشيطاً قبل مدة قصيرة.',
      'أنت نشيط هذه الأيام.',
    ]);
  },
};
