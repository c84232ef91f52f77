import { analyse, fold } from '../../../arabic/index.js';

/** A text in the spelling that all variants share, one space between words, and where each word stood. */
export interface FoldedText {
  readonly text: string;
  /** Words that are no stop words. */
  readonly content: number;
  /** The place in the source of what stands between two places of `text`. */
  readonly placeOf: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** Vocabulary repeats: words are folded once, and forgotten all together when they are too many. */
const folded = new Map<string, string>();
const MOST_FOLDED = 20_000;

function foldOnce(surface: string): string {
  const known = folded.get(surface);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const word = fold(surface);
  if (surface.length <= 40) folded.set(surface, word);
  return word;
}

export function foldText(source: string): FoldedText {
  const words: { readonly at: number; readonly start: number; readonly end: number }[] = [];
  let text = '';
  let content = 0;
  for (const { surface, start, end, stop } of analyse(source)) {
    if (!stop) content += 1;
    words.push({ at: text.length, start, end });
    text += `${foldOnce(surface)} `;
  }
  return {
    text: text.trimEnd(),
    content,
    placeOf: (from, to) => {
      const inside = words.filter(({ at }, index) => at < to && (words[index + 1]?.at ?? Infinity) > from);
      return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 };
    },
  };
}
