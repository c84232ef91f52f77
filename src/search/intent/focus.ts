/**
 * Focus: whether the rest of a title says what is usual where the query's words are sold. «صياغة عقد» is answered by
 * «صياغة عقد قانوني» rather than by «صياغة عقد برمجة موقع»: a word that few listings of the called-for categories carry
 * narrows the offer, or makes it another one. The reverse of what relevance models do with feedback documents (Lavrenko
 * & Croft 2001, SIGIR), with categories in place of feedback, so that a listing's value depends on no other listing.
 */
import type { Query } from '../query/query.js';
import { tokenAt } from '../relevance/token-table.js';
import { plainKey } from '../relevance/token.js';
import type { CategoryCounts } from './category-counts.js';
import type { CategoryIntent } from './category-intent.js';

/** A word that one listing in ten thousand of the categories carries says nothing usual at all. */
const DECADES = 4;

/** Categories that the query calls for with less than this chance tell nothing of its words. */
const LIKELY = 0.01;

/** What a word counts that the called-for categories do not know: a name or a slip as likely as another need. */
const UNKNOWN = 0.3;

/**
 * In [0, 1], for the numbers of a title's tokens: the mean over the words that answer no term, each by the logarithm of the share of
 * listings that carry it; 1 where the title says nothing else. Null without an intent.
 */
export function createFocusReader(
  { terms }: Query,
  intent: CategoryIntent | null,
  { categories, words }: CategoryCounts,
): (title: readonly number[]) => number | null {
  if (intent === null) return () => null;
  const asked = new Set(terms.flatMap(({ family, concept }) => [plainKey(family), plainKey(concept)]));
  const memo = new Map<number, number | null>();
  const listingsOf = listingsReader(words);
  const likely = [...intent].filter(([, chance]) => chance >= LIKELY);
  const perListing = new Float64Array(Math.max(0, ...likely.map(([id]) => id)) + 1);
  for (const [id, chance] of likely) perListing[id] = chance / (categories.get(id) ?? 1);

  function shareOf(listings: readonly number[]): number {
    let share = 0;
    for (let at = 0; at < listings.length; at += 2)
      share += (perListing[listings[at] ?? 0] ?? 0) * (listings[at + 1] ?? 0);
    return share;
  }

  /** Null for a word that answers the query. */
  function usualness(number: number): number | null {
    const { family, concept } = tokenAt(number);
    if (asked.has(family) || asked.has(concept)) return null;
    const share = shareOf(listingsOf(number, family));
    return share === 0 ? UNKNOWN : Math.max(0, 1 + Math.log10(share) / DECADES);
  }

  return (title) => {
    let sum = 0;
    let count = 0;
    for (const token of title) {
      let usual = memo.get(token);
      if (usual === undefined) memo.set(token, (usual = usualness(token)));
      if (usual === null) continue;
      sum += usual;
      count += 1;
    }
    return count === 0 ? 1 : Math.min(1, sum / count);
  };
}

const readers = new WeakMap<CategoryCounts['words'], ReturnType<typeof listingsReader>>();

/** In which categories a token's family is sold, looked up once for all queries. */
function listingsReader(
  words: CategoryCounts['words'],
): (number: number, family: string) => readonly number[] {
  const known = readers.get(words);
  if (known !== undefined) return known;
  const listings: (readonly number[] | undefined)[] = [];
  const read = (number: number, family: string): readonly number[] =>
    (listings[number] ??= words.get(family)?.categories ?? nowhere);
  readers.set(words, read);
  return read;
}

const nowhere: readonly number[] = [];
