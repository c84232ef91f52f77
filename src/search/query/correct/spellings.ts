import { fold } from '../../../arabic/index.js';

/** For each folded word of the phrases, the spelling in the most used phrase that holds it, where that differs. */
export function createSpellings(phrases: readonly { readonly text: string }[]): Map<string, string> {
  const seen = new Set<string>();
  const spellings = new Map<string, string>();
  for (const { text } of phrases) {
    for (const [written] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
      const folded = fold(written);
      if (seen.has(folded)) continue;
      seen.add(folded);
      if (folded !== written) spellings.set(folded, written);
    }
  }
  return spellings;
}
