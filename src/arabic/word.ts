/** What the steps make of one word, whatever stands around it. Remembered, since vocabulary repeats. */
import { isKnown } from './known.js';
import { lexicon } from './lexicon/lexicon.js';
import { foldCharacters } from './steps/01-characters.js';
import { shortenElongation } from './steps/03-elongation.js';
import { stripParticles } from './steps/04-particles.js';
import { stem } from './steps/06-suffixes.js';
import { familyOf, familyOfLatin } from './steps/08-families.js';
import type { TermKind } from './term.js';
import { stemLatin } from './steps/06-latin-suffixes.js';

export interface WordAnalysis {
  readonly exact: string;
  readonly stem: string;
  readonly family: string;
  readonly stop: boolean;
}

/** Folded, display-independent form of one word, particles kept. A drawn-out letter may be a doubled one (ممممتاز). */
export function foldWord(surface: string): string {
  const folded = foldCharacters(surface);
  const short = shortenElongation(folded);
  if (short === folded) return folded;
  const doubled = shortenElongation(folded, '$1$1');
  return isKnown(stripParticles(doubled)) ? doubled : short;
}

function analyseArabic(folded: string): WordAnalysis {
  if (lexicon.stopWords.has(folded)) return { exact: folded, stem: folded, family: folded, stop: true };
  const exact = stripParticles(folded);
  if (exact.length < 2 || lexicon.stopWords.has(exact))
    return { exact, stem: exact, family: exact, stop: true };
  const stemmed = stem(exact);
  return { exact, stem: stemmed, family: familyOf(exact, stemmed), stop: false };
}

function analyseLatin(folded: string): WordAnalysis {
  const stemmed = stemLatin(folded);
  const family = familyOfLatin(folded, stemmed);
  return { exact: folded, stem: stemmed, family, stop: lexicon.stopWords.has(folded) };
}

/** A number in ASCII digits without separators and leading zeros. */
export function foldNumber(surface: string): string {
  return foldCharacters(surface)
    .replaceAll(/[,٬]/gu, '')
    .replace(/^0+(?=\d)/u, '');
}

function analyseNumber(surface: string): WordAnalysis {
  const digits = foldNumber(surface);
  return { exact: digits, stem: digits, family: digits, stop: false };
}

function analyseFresh(surface: string, kind: TermKind): WordAnalysis {
  if (kind === 'number') return analyseNumber(surface);
  const folded = foldWord(surface);
  if (kind === 'arabic') return analyseArabic(folded);
  return analyseLatin(folded);
}

const memory = new Map<string, WordAnalysis>();
const memorySize = 50_000;
const longestRemembered = 40;

/** The analysis of one token. The surface decides: the same word is always analysed alike. */
export function analyseWord(surface: string, kind: TermKind): WordAnalysis {
  const remembered = memory.get(surface);
  if (remembered !== undefined) return remembered;
  const fresh = analyseFresh(surface, kind);
  if (surface.length <= longestRemembered) {
    if (memory.size >= memorySize) memory.clear();
    memory.set(surface, fresh);
  }
  return fresh;
}
