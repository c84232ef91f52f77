import { diffArrays } from 'diff';

/** A run of words that stands in both texts, only in the new one, or only in the old one. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many words taken out and put in a comparison costs seconds and tells a reader nothing. */
const MOST_CHANGES = 800;

/** What changed between two texts, word by word, in reading order. Space between words does not count. */
export function wordDiff(before: string, after: string): WordChange[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return rewritten(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(' '),
  }));
}

/** Hardly a word was kept. */
function rewritten(before: string, after: string): WordChange[] {
  return [
    { kind: 'removed', text: wordsOf(before).join(' ') },
    { kind: 'added', text: wordsOf(after).join(' ') },
  ];
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
