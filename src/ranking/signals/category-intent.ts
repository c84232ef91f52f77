import { grade, type Signal } from '../signal.js';

/** How likely buyers with this query look in the listing's category, against the likeliest one (search/intent). */
export const categoryIntent: Signal = {
  name: 'categoryIntent',
  neutral: 0,
  value: ({ intent }) => intent,
  sentence(value) {
    if (value === null) return 'لا كلمات في هذا البحث تدل على قسم بعينه.';
    return grade(value, [
      'أغلب ما يُعرض بهذه الكلمات في أقسام غير قسم خدمتك.',
      'قسم خدمتك من الأقسام التي يُعرض فيها ما في هذا البحث.',
      'قسم خدمتك هو أول ما يدل عليه هذا البحث.',
    ]);
  },
};
