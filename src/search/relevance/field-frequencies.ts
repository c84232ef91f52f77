import type { Profile } from '../../ranking/index.js';
import type { Query } from '../query/query.js';
import type { TermStatistics } from '../statistics/index.js';
import { createStandInReader, type StandIn } from './stand-ins.js';
import type { TokenMatcher } from './token-matcher.js';
import { countWord, countWords } from './words.js';

/** The words of a document that relevance is read from. */
export interface MatchableDocument {
  readonly title: string;
  readonly tags: string;
  readonly text: string;
  /** The listing's categories from the root, for `categoryWords`. */
  readonly category: readonly number[];
}

/** Tokens of a category's name; empty for an unknown id. */
export type CategoryWords = (id: number) => readonly string[];

/** Per query term: weighed and length-normalised frequency over all fields, and the coverage of the best match. */
export interface FieldFrequencies {
  readonly frequency: Float64Array;
  readonly best: Float64Array;
  /** Per term that only synonyms answer: the weight of the best; else 0. */
  readonly standIn: Float64Array;
}

/** Words of a category path of usual depth. */
const NOMINAL_CATEGORY_LENGTH = 5;

/** Reads a document's fields against the terms; BM25F's inner sum (Robertson & Zaragoza 2009 eqs. 3.18, 3.19). */
export function createFieldReader(
  { terms, expansions }: Query,
  matchToken: TokenMatcher,
  statistics: TermStatistics,
  { bm25f, match }: Profile,
  categoryWords: CategoryWords,
): (document: MatchableDocument) => FieldFrequencies {
  const { averageLength } = statistics;
  const categories = new Map<number, FieldFrequencies>();
  const readStandIns = createStandInReader(expansions);

  function addTokens(into: FieldFrequencies, tokens: readonly string[], weight: number): void {
    for (const token of tokens) {
      for (const { term, worth, coverage } of matchToken(token))
        addMatch(into, term, coverage, worth * weight);
    }
  }

  function categoryFrequencies(path: readonly number[]): FieldFrequencies {
    const leaf = path.at(-1) ?? 0;
    let known = categories.get(leaf);
    if (known === undefined) {
      categories.set(leaf, (known = emptyFrequencies(terms.length)));
      const words = path.flatMap((id) => categoryWords(id));
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

  return ({ title, tags, text, category }) => {
    const inCategory = categoryFrequencies(category);
    const found = {
      frequency: Float64Array.from(inCategory.frequency),
      best: Float64Array.from(inCategory.best),
      standIn: new Float64Array(terms.length),
    };
    const titleTokens = title.split(' ');
    const tagTokens = tags.split(/[ |]/);
    addTokens(found, titleTokens, fieldWeight(bm25f.title, titleTokens.length, averageLength.title));
    addTokens(found, tagTokens, fieldWeight(bm25f.tags, tagTokens.length, averageLength.tags));
    if (text !== '') addText(found, text);
    if (expansions.length > 0) {
      const titleWeight = fieldWeight(bm25f.title, titleTokens.length, averageLength.title);
      addStandIns(found, readStandIns(titleTokens), match.synonym, titleWeight);
      const tagWeight = fieldWeight(bm25f.tags, tagTokens.length, averageLength.tags);
      for (const tag of tags.split('|'))
        addStandIns(found, readStandIns(tag.split(' ')), match.synonym, tagWeight);
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
  return {
    frequency: new Float64Array(terms),
    best: new Float64Array(terms),
    standIn: new Float64Array(terms),
  };
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
