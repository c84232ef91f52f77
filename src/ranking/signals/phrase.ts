import type { Signal } from '../signal.js';

/** Share of the query's neighbouring words that stand side by side in the title or in one tag. */
export const phrase: Signal = {
  name: 'phrase',
  neutral: 0,
  value: ({ relevance }) => relevance?.phrase ?? null,
  sentence(value) {
    if (value === null || value === 0) return 'عبارة البحث لا ترد متصلة في عنوانك أو وسومك.';
    return 'عبارة البحث ترد متصلة في عنوانك أو وسومك.';
  },
};
