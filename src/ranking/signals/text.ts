import { grade, type Signal } from '../signal.js';

/** BM25F over title, tags, category and description (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework, §3.3), as a share of the query's ideal. */
export const text: Signal = {
  name: 'text',
  neutral: 0,
  value: ({ relevance }) => relevance?.bm25f ?? null,
  sentence(value) {
    if (value === null) return 'لا كلمات في هذا البحث تُقارن بها خدمتك.';
    return grade(value, [
      'كلمات البحث ترد في خدمتك قليلاً، أو في مواضع أقل وزناً من العنوان.',
      'كلمات البحث ترد في خدمتك، وبعضها في العنوان أو الوسوم.',
      'عنوان خدمتك ووسومها يقولان ما يبحث عنه المشتري.',
    ]);
  },
};
