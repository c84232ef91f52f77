/** Counted nouns that several rooms say, in the genitive or accusative: after a preposition or a verb. */
import type { ArabicNoun } from './count.js';

export const dollarsAfter: ArabicNoun = {
  zero: 'أقل من دولار',
  one: 'دولار واحد',
  two: 'دولارين',
  few: 'دولارات',
  many: 'دولاراً',
  other: 'دولار',
};

/** Places in a list that were won or lost. */
export const placesMoved: ArabicNoun = {
  zero: 'لا شيء',
  one: 'مركزاً واحداً',
  two: 'مركزين',
  few: 'مراكز',
  many: 'مركزاً',
  other: 'مركز',
};
