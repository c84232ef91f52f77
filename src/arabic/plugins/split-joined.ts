/** Words that were typed without the space between them («تطويرمواقع», «هويةبصرية»). */
import { foldCharacters } from '../steps/01-characters.js';
import { lexicon } from '../lexicon/lexicon.js';

const shortestPart = 3;
const shortestWhole = 8;

function isListed(word: string): boolean {
  const folded = foldCharacters(word);
  return lexicon.families.has(folded) || (folded.startsWith('ال') && lexicon.families.has(folded.slice(2)));
}

/**
 * The two words that one unknown word consists of, or null. Of several ways to split, the one with the longest
 * shorter part. Pass `isWord` to test against a vocabulary of your own.
 */
export function splitJoined(
  word: string,
  isWord: (part: string) => boolean = isListed,
): readonly [string, string] | null {
  if (word.length < shortestWhole || isWord(word)) return null;
  const middle = Math.floor(word.length / 2);
  for (let distance = 0; middle - distance >= shortestPart; distance++) {
    for (const cut of distance === 0 ? [middle] : [middle - distance, middle + distance]) {
      if (cut < shortestPart || word.length - cut < shortestPart) continue;
      const first = word.slice(0, cut);
      const second = word.slice(cut);
      if (isWord(first) && isWord(second)) return [first, second];
    }
  }
  return null;
}
