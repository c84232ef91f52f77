/** The search preset in one pass: what documents and queries go through. */
import { tokenise } from './steps/02-tokens.js';
import { markPhrases } from './steps/09-phrases.js';
import type { Term } from './term.js';
import { analyseWord } from './word.js';

/** Every word of the text in order, stop words flagged. Never throws; linear in the length of the text. */
export function analyse(text: string): Term[] {
  const terms: Term[] = [];
  let hasOpening = false;
  for (const token of tokenise(text)) {
    const { exact, stem, family, stop, opens } = analyseWord(token.surface, token.kind);
    if (exact === '') continue;
    hasOpening ||= opens;
    terms.push({
      surface: token.surface,
      start: token.start,
      end: token.end,
      position: token.position,
      exact,
      stem,
      family,
      concept: family,
      kind: token.kind,
      stop,
      part: 0,
    });
  }
  return hasOpening ? markPhrases(terms) : terms;
}
