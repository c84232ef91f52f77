import type { Profile, Relevance } from '../../ranking/index.js';
import type { Query, QueryTerm } from '../query/query.js';
import type { TermStatistics } from '../statistics/index.js';
import { createFieldReader, type CategoryWords } from './field-frequencies.js';
import { readWords, type MatchableDocument, type ReadWords } from './read-document.js';
import { createTokenMatcher, type TokenMatch, type TokenMatcher } from './token-matcher.js';
import { countWord } from './words.js';

const nothing: Relevance = { bm25f: 0, coverage: 0, held: 0, phrase: 0 };

/**
 * Prepares a query once and returns the relevance of any document to it.
 * BM25F (Robertson & Zaragoza 2009 §3.3): field frequencies are normalised by length, weighed and summed before
 * saturation. The ideal is every known term fully saturated, so the value means the same for every candidate set.
 */
export function createMatcher(
  query: Query,
  statistics: TermStatistics,
  profile: Profile,
  categoryWords: CategoryWords,
): (document: MatchableDocument, words?: ReadWords) => Relevance {
  const { terms } = query;
  const matchToken = createTokenMatcher(query, profile);
  const readFields = createFieldReader(query, matchToken, statistics, profile, categoryWords);
  const weights = terms.map(({ idf, documents }) => (documents === 0 ? 0 : idf));
  const ideal = weights.reduce((sum, weight) => sum + weight, 0);
  const { saturation } = profile.bm25f;
  return (document, words = readWords(document)) => {
    if (ideal === 0) return nothing;
    const { frequency, best, standIn } = readFields(document, words);
    let saturated = 0;
    let covered = 0;
    let held = 0;
    let termsHeld = 0;
    for (let term = 0; term < weights.length; term += 1) {
      const weight = weights[term] ?? 0;
      const count = frequency[term] ?? 0;
      if (count === 0) continue;
      saturated += (weight * count) / (saturation + count);
      covered += weight * (best[term] ?? 0);
      const synonym = standIn[term] ?? 0;
      held += synonym > 0 ? weight * synonym : weight;
      termsHeld += 1;
    }
    const phrase = termsHeld < 2 ? 0 : phraseShare(words, document.text, matchToken, terms);
    return { bm25f: saturated / ideal, coverage: covered / ideal, held: held / ideal, phrase };
  };
}

/** Of the query's neighbouring pairs, the share that stands side by side in the title, in one tag or in the description. */
function phraseShare(
  { title, tags }: ReadWords,
  text: string,
  matchToken: TokenMatcher,
  terms: readonly QueryTerm[],
): number {
  if (terms.length < 2) return 0;
  const found = text === '' ? new Set<number>() : pairsOfText(text, terms);
  addPairs(found, title, matchToken);
  addPairs(found, tags, matchToken);
  return found.size / (terms.length - 1);
}

function addPairs(found: Set<number>, tokens: readonly number[], matchToken: TokenMatcher): void {
  let previous: readonly TokenMatch[] | undefined;
  for (const token of tokens) {
    const current = matchToken(token);
    for (const { term } of (previous && current) ?? []) {
      if (previous?.some((match) => match.term === term - 1) === true) found.add(term);
    }
    previous = current;
  }
}

/** The later terms of the pairs that stand side by side in the description. */
function pairsOfText(text: string, terms: readonly QueryTerm[]): Set<number> {
  const found = new Set<number>();
  for (const [term, { familyCode }] of terms.entries()) {
    const before = terms[term - 1]?.familyCode;
    if (before !== undefined && countWord(text, `${before} ${familyCode}`) > 0) found.add(term);
  }
  return found;
}
