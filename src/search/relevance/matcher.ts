import type { Profile, Relevance } from '../../ranking/index.js';
import type { Query } from '../query/query.js';
import type { TermStatistics } from '../statistics/index.js';
import { decodeToken, plainKey } from './token.js';

/** The words of a document that relevance is read from. */
export interface MatchableDocument {
  readonly title: string;
  readonly tags: string;
  readonly text: string;
  /** The listing's categories from the root, for `categoryWords`. */
  readonly category: readonly number[];
}

/** Folded words of a category's name, as tokens; empty for an unknown id. */
export type CategoryWords = (id: number) => readonly string[];

/** For one token of a document: which query terms it answers, and how much the match counts. */
interface TokenMatch {
  readonly term: number;
  readonly worth: number;
}

/** Words of a category path of usual depth. */
const NOMINAL_CATEGORY_LENGTH = 5;

const none: readonly TokenMatch[] = [];

/**
 * Prepares a query once and returns the relevance of any document to it.
 * BM25F (Robertson & Zaragoza 2009 §3.3): field frequencies are normalised by length, weighed and summed before
 * saturation. The ideal is every term fully saturated, so the value means the same for every candidate set.
 */
export function createMatcher(
  query: Query,
  statistics: TermStatistics,
  profile: Profile,
  categoryWords: CategoryWords,
): (document: MatchableDocument) => Relevance {
  const { terms } = query;
  const { bm25f } = profile;
  const known = terms.filter(({ documents }) => documents > 0);
  const idealWeight = known.reduce((sum, { idf }) => sum + idf, 0);
  const matchToken = tokenMatcher(query, profile);
  const categoryCounts = new Map<number, Float64Array>();
  const norms = lengthNorms(statistics, profile);

  function countTokens(tokens: readonly string[], counts: Float64Array): void {
    for (const token of tokens) {
      for (const { term, worth } of matchToken(token)) counts[term] = (counts[term] ?? 0) + worth;
    }
  }

  function categoryFrequencies(path: readonly number[]): Float64Array {
    const leaf = path.at(-1) ?? 0;
    let counts = categoryCounts.get(leaf);
    if (counts === undefined) {
      counts = new Float64Array(terms.length);
      const words = path.flatMap((id) => categoryWords(id));
      countTokens(words, counts);
      const norm = norms.category(words.length);
      for (let term = 0; term < counts.length; term += 1)
        counts[term] = ((counts[term] ?? 0) * bm25f.category.weight) / norm;
      categoryCounts.set(leaf, counts);
    }
    return counts;
  }

  return function relevance(document) {
    const title = document.title === '' ? [] : document.title.split(' ');
    const tags = document.tags === '' ? [] : document.tags.split(/[ |]/);
    const titleCounts = new Float64Array(terms.length);
    const tagCounts = new Float64Array(terms.length);
    countTokens(title, titleCounts);
    countTokens(tags, tagCounts);
    const category = categoryFrequencies(document.category);
    const titleNorm = norms.title(title.length);
    const tagNorm = norms.tags(tags.length);
    const text = document.text;
    const textNorm = text === '' ? 1 : norms.description(countWords(text));
    let weighed = 0;
    let covered = 0;
    let held = 0;
    for (const [index, { idf, familyCode, conceptCode, documents }] of terms.entries()) {
      if (documents === 0) continue;
      const inText = text === '' ? 0 : countKeys(text, familyCode, conceptCode) * profile.match.stem;
      const frequency =
        ((titleCounts[index] ?? 0) * bm25f.title.weight) / titleNorm +
        ((tagCounts[index] ?? 0) * bm25f.tags.weight) / tagNorm +
        (category[index] ?? 0) +
        (inText * bm25f.description.weight) / textNorm;
      if (frequency === 0) continue;
      weighed += (idf * frequency) / (bm25f.saturation + frequency);
      const best = Math.max(titleCounts[index] ?? 0, tagCounts[index] ?? 0, category[index] ?? 0, inText);
      covered += idf * Math.min(1, best);
      held += idf;
    }
    if (idealWeight === 0) return { bm25f: 0, coverage: 0, held: 0, phrase: 0 };
    return {
      bm25f: weighed / idealWeight,
      coverage: covered / idealWeight,
      held: held / idealWeight,
      phrase: phraseShare(document, matchToken, terms.length),
    };
  };
}

function tokenMatcher(query: Query, profile: Profile): (token: string) => readonly TokenMatch[] {
  const memo = new Map<string, readonly TokenMatch[]>();
  const terms = query.terms.map(({ exact, stem, family, concept }) => ({
    exact: plainKey(exact),
    stem: plainKey(stem),
    family: plainKey(family),
    concept: plainKey(concept),
  }));
  return (text) => {
    let matches = memo.get(text);
    if (matches === undefined) {
      const token = decodeToken(text);
      const found: TokenMatch[] = [];
      for (const [term, key] of terms.entries()) {
        if (key.exact === token.exact) found.push({ term, worth: 1 });
        else if (key.stem === token.stem) found.push({ term, worth: profile.match.stem });
        else if (key.family === token.family || key.concept === token.concept)
          found.push({ term, worth: profile.match.family });
      }
      matches = found.length === 0 ? none : found;
      memo.set(text, matches);
    }
    return matches;
  };
}

/** 1 − b + b · length / average, per field (Robertson & Zaragoza 2009 eq. 3.19). */
function lengthNorms(
  statistics: TermStatistics,
  { bm25f }: Profile,
): Record<'title' | 'tags' | 'category' | 'description', (length: number) => number> {
  const norm = (b: number, average: number) => (length: number) =>
    1 - b + (b * length) / Math.max(1, average);
  const { averageLength } = statistics;
  return {
    title: norm(bm25f.title.lengthPenalty, averageLength.title),
    tags: norm(bm25f.tags.lengthPenalty, averageLength.tags),
    category: norm(bm25f.category.lengthPenalty, NOMINAL_CATEGORY_LENGTH),
    description: norm(bm25f.description.lengthPenalty, averageLength.text),
  };
}

/** Of the query's neighbouring pairs, the share that stands side by side in the title or in one tag. */
function phraseShare(
  document: MatchableDocument,
  matchToken: (token: string) => readonly TokenMatch[],
  terms: number,
): number {
  if (terms < 2) return 0;
  const found = new Set<number>();
  for (const part of [document.title, ...document.tags.split('|')]) {
    let previous: readonly TokenMatch[] = none;
    for (const token of part.split(' ')) {
      const current = matchToken(token);
      for (const { term } of current) {
        if (previous.some((match) => match.term === term - 1)) found.add(term);
      }
      previous = current;
    }
  }
  return found.size / (terms - 1);
}

/** Occurrences of a family or of its phrase's concept, whichever are more. */
function countKeys(text: string, family: string, concept: string): number {
  const count = countWord(text, family);
  return concept === family ? count : Math.max(count, countWord(text, concept));
}

/** Occurrences of a whole word in a text of single-spaced words. */
function countWord(text: string, word: string): number {
  let count = 0;
  let from = text.indexOf(word);
  while (from !== -1) {
    const end = from + word.length;
    const whole = (from === 0 || text[from - 1] === ' ') && (end === text.length || text[end] === ' ');
    if (whole) count += 1;
    from = text.indexOf(word, end);
  }
  return count;
}

function countWords(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}
