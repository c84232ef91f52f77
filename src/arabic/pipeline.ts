/** The numbered steps as plugins of the fluent analysis, word by word; `analyse` runs the same functions in one pass. */
import { lexicon } from './lexicon/lexicon.js';
import type { Step } from './step.js';
import { stripParticles } from './steps/04-particles.js';
import { stem } from './steps/06-suffixes.js';
import { stemLatin } from './steps/06-latin-suffixes.js';
import { familyOf, familyOfLatin } from './steps/08-families.js';
import { markPhrases } from './steps/09-phrases.js';
import type { Term } from './term.js';
import { foldNumber, foldWord } from './word.js';

function eachWord(change: (term: Term) => Partial<Term>): Step['apply'] {
  return (terms) => terms.map((term) => ({ ...term, ...change(term) }));
}

function sameKeys(exact: string): Pick<Term, 'exact' | 'stem' | 'family' | 'concept'> {
  return { exact, stem: exact, family: exact, concept: exact };
}

/** Steps 1 to 3: folded letters and digits, no marks, no elongation. */
export const normalize: Step = {
  name: 'normalize',
  needs: [],
  apply: eachWord(({ surface, kind }) =>
    sameKeys(kind === 'number' ? foldNumber(surface) : foldWord(surface)),
  ),
};

/** Step 4: particles and article come off. */
export const particles: Step = {
  name: 'particles',
  needs: [normalize],
  apply: eachWord(({ exact, kind }) => (kind === 'arabic' ? sameKeys(stripParticles(exact)) : {})),
};

/** Flags what carries no need of its own. */
export const stopWords: Step = {
  name: 'stopWords',
  needs: [particles],
  apply: eachWord(({ exact, kind }) => ({
    stop: kind !== 'number' && (lexicon.stopWords.has(exact) || (kind === 'arabic' && exact.length < 2)),
  })),
};

/** Step 6: the light stem. */
export const stems: Step = {
  name: 'stems',
  needs: [stopWords],
  apply: eachWord(({ exact, kind, stop }) => {
    if (kind === 'number' || (stop && kind === 'arabic')) return {};
    const stemmed = kind === 'arabic' ? stem(exact) : stemLatin(exact);
    return { stem: stemmed, family: stemmed, concept: stemmed };
  }),
};

/** Steps 5, 7 and 8: derivation families, through verbs, broken plurals and loan words. */
export const families: Step = {
  name: 'families',
  needs: [stems],
  apply: eachWord(({ exact, stem: stemmed, kind, stop }) => {
    if (kind === 'number' || (stop && kind === 'arabic')) return {};
    const family = kind === 'arabic' ? familyOf(exact, stemmed) : familyOfLatin(exact, stemmed);
    return { family, concept: family };
  }),
};

/** Step 9: concepts of several words. */
export const concepts: Step = { name: 'concepts', needs: [families], apply: markPhrases };

/** What documents and queries go through. */
export const search: readonly Step[] = [concepts];
