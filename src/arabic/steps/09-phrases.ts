/**
 * Step 9: concepts of several words. Each word keeps its own keys, and all of them take the concept's key as
 * their `concept`, so that «سيرة ذاتية», «سي في» and cv meet, while «سيرة» alone still finds the word. Loan words written in
 * two («فيس بوك», "word press") are joined the same way.
 */
import { lexicon } from '../lexicon/lexicon.js';
import type { Term } from '../term.js';

interface Concept {
  readonly family: string;
  readonly size: number;
}

function matches(word: string, term: Term | undefined): boolean {
  return term !== undefined && (term.exact === word || term.stem === word);
}

function phraseAt(terms: readonly Term[], index: number, first: Term): Concept | undefined {
  const concepts = lexicon.phrases.get(first.exact) ?? lexicon.phrases.get(first.stem);
  const concept = concepts?.find(({ words }) =>
    words.every((word, offset) => matches(word, terms[index + 1 + offset])),
  );
  return concept && { family: concept.family, size: concept.words.length + 1 };
}

function joinedAt(terms: readonly Term[], index: number, first: Term): Concept | undefined {
  if (!lexicon.joinedStarts.has(first.exact)) return undefined;
  let word = first.exact;
  for (let size = 2; size <= 3; size++) {
    const next = terms[index + size - 1];
    if (next === undefined) return undefined;
    word += next.exact;
    const family = lexicon.joined.get(word);
    if (family !== undefined) return { family, size };
  }
  return undefined;
}

/** Whether a concept may begin with the word: what no word of a text does, need not be looked for in it. */
export function opensPhrase(exact: string, stem: string): boolean {
  return lexicon.openings.has(exact) || (stem !== exact && lexicon.phrases.has(stem));
}

/** The same terms, those of a concept carrying its key. */
export function markPhrases(terms: readonly Term[]): Term[] {
  const marked: Term[] = [];
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index];
    if (term === undefined) break;
    const concept = phraseAt(terms, index, term) ?? joinedAt(terms, index, term);
    if (concept === undefined) {
      marked.push(term);
      continue;
    }
    for (const [part, member] of terms.slice(index, index + concept.size).entries()) {
      marked.push({ ...member, concept: concept.family, part, stop: false });
    }
    index += concept.size - 1;
  }
  return marked;
}
