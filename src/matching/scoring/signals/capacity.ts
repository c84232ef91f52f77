import { grade } from '../../../ranking/index.js';
import type { MatchSignal } from '../signal.js';

/** Open orders against usual throughput (marketplace/people/sellers/capacity). */
export const capacity: MatchSignal = {
  name: 'capacity',
  neutral: 0.8,
  value: (candidate) => candidate.capacity,
  sentence(value) {
    if (value === null) return 'عدد طلباتك المفتوحة غير معروف، ولا يُحسب ذلك عليك.';
    return grade(value, [
      'لديك طلبات مفتوحة كثيرة لا تترك وقتاً لعمل جديد.',
      'لديك طلبات مفتوحة تشغل بعض وقتك.',
      'لديك وقت لعمل جديد.',
    ]);
  },
};
