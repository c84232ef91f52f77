/** What the steps make of one word, whatever stands around it. Remembered, since vocabulary repeats. */
import { isKnownFolded } from './known.js';
import { lexicon } from './lexicon/lexicon.js';
import { foldCharacters } from './steps/01-characters.js';
import { shortenElongation } from './steps/03-elongation.js';
import { stripParticles } from './steps/04-particles.js';
import { stem } from './steps/06-suffixes.js';
import { familyOf, familyOfLatin } from './steps/08-families.js';
import { opensPhrase } from './steps/09-phrases.js';
import type { TermKind } from './term.js';
import { stemLatin } from './steps/06-latin-suffixes.js';

export interface WordAnalysis {
  readonly exact: string;
  readonly stem: string;
  readonly family: string;
  readonly stop: boolean;
  /** A concept of several words may begin with it. */
  readonly opens: boolean;
}

function analysed(exact: string, stem: string, family: string, stop: boolean): WordAnalysis {
  return { exact, stem, family, stop, opens: opensPhrase(exact, stem) };
}

/** Folded, display-independent form of one word, particles kept. A drawn-out letter may be a doubled one (ممممتاز). */
export function foldWord(surface: string): string {
  const folded = foldCharacters(surface);
  const short = shortenElongation(folded);
  if (short === folded) return folded;
  const doubled = shortenElongation(folded, '$1$1');
  return isKnownFolded(stripParticles(doubled)) ? doubled : short;
}

function analyseArabic(folded: string): WordAnalysis {
  if (lexicon.stopWords.has(folded)) return analysed(folded, folded, folded, true);
  const exact = stripParticles(folded);
  if (exact.length < 2 || lexicon.stopWords.has(exact)) return analysed(exact, exact, exact, true);
  const stemmed = stem(exact);
  return analysed(exact, stemmed, familyOf(exact, stemmed), false);
}

function analyseLatin(folded: string): WordAnalysis {
  const stemmed = stemLatin(folded);
  return analysed(folded, stemmed, familyOfLatin(folded, stemmed), lexicon.stopWords.has(folded));
}

/** A number in ASCII digits without separators and leading zeros. */
export function foldNumber(surface: string): string {
  return foldCharacters(surface)
    .replaceAll(/[,٬]/gu, '')
    .replace(/^0+(?=\d)/u, '');
}

function analyseFresh(surface: string, kind: TermKind): WordAnalysis {
  if (kind === 'number') {
    const digits = foldNumber(surface);
    return analysed(digits, digits, digits, false);
  }
  const folded = foldWord(surface);
  return kind === 'arabic' ? analyseArabic(folded) : analyseLatin(folded);
}

const memory = new Map<string, WordAnalysis>();
const memorySize = 50_000;
const longestRemembered = 40;

/** A copy that does not keep the whole text alive, as a slice of it does in the common engines. */
function detached(slice: string): string {
  return (' ' + slice).slice(1);
}

/** The analysis of one token. The surface decides: the same word is always analysed alike. */
export function analyseWord(surface: string, kind: TermKind): WordAnalysis {
  const remembered = memory.get(surface);
  if (remembered !== undefined) return remembered;
  if (surface.length > longestRemembered) return analyseFresh(surface, kind);
  const own = detached(surface);
  const fresh = analyseFresh(own, kind);
  if (memory.size >= memorySize) memory.clear();
  memory.set(own, fresh);
  return fresh;
}
