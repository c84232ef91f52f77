/** Whether a word stands in the lexicon, itself or as an inflected or conjugated form of one that does. */
import { lexicon } from './lexicon/lexicon.js';
import { foldCharacters } from './steps/01-characters.js';
import { verbFamily } from './steps/05-verbs.js';
import { stem } from './steps/06-suffixes.js';

/** For a word in any spelling. */
export function isKnown(word: string): boolean {
  return isKnownFolded(foldCharacters(word));
}

/** For a word that went through step 1. */
export function isKnownFolded(word: string): boolean {
  if (lexicon.listed.has(word)) return true;
  return word.length >= 3 && (lexicon.families.has(stem(word)) || verbFamily(word) !== undefined);
}
