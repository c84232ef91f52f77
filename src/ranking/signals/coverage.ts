import { grade, type Signal } from '../signal.js';

/** Share of the query's words, weighted by their rarity, that the listing holds in any field. */
export const coverage: Signal = {
  name: 'coverage',
  neutral: 0,
  value: ({ relevance }) => relevance?.coverage ?? null,
  sentence(value) {
    if (value === null) return 'لا كلمات في هذا البحث تُقارن بها خدمتك.';
    return grade(value, [
      'أغلب كلمات البحث لا ترد في خدمتك.',
      'بعض كلمات البحث لا ترد في خدمتك.',
      'كلمات البحث كلها أو جلّها ترد في خدمتك.',
    ]);
  },
};
