import { grade, type Signal } from '../signal.js';

/** How near the meaning of the listing is to that of the search: the cosine of their vectors, none below zero. Unknown without vectors. */
export const meaning: Signal = {
  name: 'meaning',
  neutral: 0,
  value: ({ meaning: value }) => value,
  sentence(value) {
    if (value === null) return 'قرب معنى خدمتك من هذا البحث غير محسوب.';
    return grade(value, [
      'معنى خدمتك بعيد عما يُبحث عنه.',
      'معنى خدمتك قريب بعض القرب مما يُبحث عنه.',
      'معنى خدمتك قريب مما يُبحث عنه، وإن اختلفت الكلمات.',
    ]);
  },
};
