import { diffArrays } from 'diff';

/** A run of words that stands in both texts, only in the new one, or only in the old one. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What changed between two texts, word by word, in reading order. Space between words does not count. */
export function wordDiff(before: string, after: string): WordChange[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(' '),
  }));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
