/** Folded words longer than this are no words of a language: they are kept as they are, at no cost. */
export const longestWord = 40;
