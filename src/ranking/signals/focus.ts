import { grade, type Signal } from '../signal.js';

/** How usual the rest of the title is where the query's words are sold (search/intent). */
export const focus: Signal = {
  name: 'focus',
  neutral: 0.5,
  value: ({ focus: value }) => value,
  sentence(value) {
    if (value === null) return 'لا كلمات في هذا البحث تدل على ما يُعرض تحتها عادة.';
    return grade(value, [
      'في عنوانك كلمات تخصّص خدمتك أو تبعدها عمّا يُعرض عادة لهذا البحث.',
      'بعض كلمات عنوانك تخصّص خدمتك أكثر مما يطلبه هذا البحث.',
      'عنوانك يقول ما يُعرض عادة لهذا البحث، بلا تخصيص زائد.',
    ]);
  },
};
