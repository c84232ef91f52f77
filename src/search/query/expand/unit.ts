import type { Term } from '../../../arabic/index.js';

/** Words of a unit at the most. */
export const MAX_UNIT_WORDS = 3;

/**
 * What synonyms are between: a word or a short phrase, known by the concepts of its words in alphabetic order, so that
 * «تصميم شعار» and «شعارات تصميم» are one.
 */
export function unitKey(concepts: readonly string[]): string {
  return [...new Set(concepts)].sort().join(' ');
}

/** The words of an analysed text that units are made of, in order: no stop words, no numbers, one for each concept of several words. */
export function unitWords(terms: readonly Term[]): string[] {
  return terms.filter(isUnitWord).map(conceptOf);
}

export function isUnitWord({
  stop,
  kind,
  part,
  concept,
}: Pick<Term, 'stop' | 'kind' | 'part' | 'concept'>): boolean {
  return !stop && kind !== 'number' && part === 0 && concept.length > 1;
}

/** Spaces separate the words of a unit, so a concept has none. */
function conceptOf({ concept }: Term): string {
  return concept.replaceAll(' ', '_');
}
