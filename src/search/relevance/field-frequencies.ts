import type { Profile } from '../../ranking/index.js';
import type { Query } from '../query/query.js';
import type { TermStatistics } from '../statistics/index.js';
import { createStandInReader, type StandIn } from './stand-ins.js';
import type { TokenMatcher } from './token-matcher.js';
import type { MatchableDocument, ReadWords } from './read-document.js';
import { countWord, countWords } from './words.js';

/** Words of a category's path, by their numbers in the token table; empty for an unknown id. */
export type CategoryWords = (id: number) => readonly number[];

/** Per query term: weighed and length-normalised frequency over all fields, and the coverage of the best match. */
export interface FieldFrequencies {
  readonly frequency: Float64Array;
  readonly best: Float64Array;
  /** Per term that only synonyms answer: the weight of the best; else 0. */
  readonly standIn: Float64Array;
}

/** Words of a category path of usual depth. */
const NOMINAL_CATEGORY_LENGTH = 5;

/**
 * Reads a document's fields against the terms; BM25F's inner sum (Robertson & Zaragoza 2009 eqs. 3.18, 3.19). What it
 * answers is good until it reads the next document.
 */
export function createFieldReader(
  { terms, expansions }: Query,
  matchToken: TokenMatcher,
  statistics: TermStatistics,
  { bm25f, match }: Profile,
  categoryWords: CategoryWords,
): (document: MatchableDocument, words: ReadWords) => FieldFrequencies {
  const { averageLength } = statistics;
  const categories = new Map<number, FieldFrequencies>();
  const readStandIns = createStandInReader(expansions);
  const found = emptyFrequencies(terms.length);

  function addTokens(into: FieldFrequencies, tokens: readonly number[], weight: number): void {
    for (const token of tokens) {
      const matches = matchToken(token);
      if (matches === undefined) continue;
      for (const { term, worth, coverage } of matches) addMatch(into, term, coverage, worth * weight);
    }
  }

  function categoryFrequencies(leaf: number): FieldFrequencies {
    let known = categories.get(leaf);
    if (known === undefined) {
      categories.set(leaf, (known = emptyFrequencies(terms.length)));
      const words = categoryWords(leaf);
      addTokens(known, words, fieldWeight(bm25f.category, words.length, NOMINAL_CATEGORY_LENGTH));
    }
    return known;
  }

  function addText(into: FieldFrequencies, text: string): void {
    const weight = fieldWeight(bm25f.description, countWords(text), averageLength.text);
    for (const [term, { familyCode, conceptCode }] of terms.entries()) {
      const family = countWord(text, familyCode);
      const count = conceptCode === familyCode ? family : Math.max(family, countWord(text, conceptCode));
      if (count > 0) addMatch(into, term, match.stem, count * match.stem * weight);
    }
  }

  return ({ text, category }, { title, tags, tagWords }) => {
    const inCategory = categoryFrequencies(category.at(-1) ?? 0);
    found.frequency.set(inCategory.frequency);
    found.best.set(inCategory.best);
    found.standIn.fill(0);
    const titleWeight = fieldWeight(bm25f.title, title.length, averageLength.title);
    const tagWeight = fieldWeight(bm25f.tags, tagWords, averageLength.tags);
    addTokens(found, title, titleWeight);
    addTokens(found, tags, tagWeight);
    if (text !== '') addText(found, text);
    if (expansions.length > 0) {
      addStandIns(found, readStandIns(title), match.synonym, titleWeight);
      addStandIns(found, readStandIns(tags), match.synonym, tagWeight);
    }
    return found;
  };
}

/** Synonyms count for terms that the document does not hold itself. */
function addStandIns(
  into: FieldFrequencies,
  standIns: readonly StandIn[],
  worth: number,
  weight: number,
): void {
  for (const { term, weight: share } of standIns) {
    if ((into.best[term] ?? 0) > 0 && (into.standIn[term] ?? 0) === 0) continue;
    into.standIn[term] = Math.max(into.standIn[term] ?? 0, share);
    addMatch(into, term, share * worth, share * worth * weight);
  }
}

function emptyFrequencies(terms: number): FieldFrequencies {
  const zeros = (): Float64Array => new Float64Array(terms);
  return { frequency: zeros(), best: zeros(), standIn: zeros() };
}

function addMatch(
  { frequency, best }: FieldFrequencies,
  term: number,
  coverage: number,
  weighed: number,
): void {
  frequency[term] = (frequency[term] ?? 0) + weighed;
  best[term] = Math.max(best[term] ?? 0, coverage);
}

/** A field's weight over 1 − b + b · length / average. */
function fieldWeight(
  { weight, lengthPenalty }: { weight: number; lengthPenalty: number },
  length: number,
  average: number,
): number {
  return weight / (1 - lengthPenalty + (lengthPenalty * length) / Math.max(1, average));
}
