import { tokenise } from './steps/02-tokens.js';
import { foldWord } from './word.js';

/**
 * A text in the spelling that all its variants share: folded words, one space between them, no punctuation. For
 * comparing titles and completing words; particles and article stay. Idempotent.
 */
export function fold(text: string): string {
  let result = '';
  let previousEnd = -1;
  for (const token of tokenise(text)) {
    const word = foldWord(token.surface);
    if (word === '') continue;
    result += (result === '' || token.start === previousEnd ? '' : ' ') + word;
    previousEnd = token.end;
  }
  return result;
}
