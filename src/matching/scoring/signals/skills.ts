import { grade } from '../../../ranking/index.js';
import type { MatchSignal } from '../signal.js';

/** How much of the need the seller's own list of skills names. */
export const skills: MatchSignal = {
  name: 'skills',
  neutral: 0.3,
  value: (candidate) => candidate.skills,
  sentence(value) {
    if (value === null) return 'لم تذكر مهارات في ملفك، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'المهارات التي ذكرتها في ملفك غير ما يُطلب هنا.',
      'في ملفك بعض المهارات المطلوبة.',
      'مهاراتك هي المطلوبة.',
    ]);
  },
};
