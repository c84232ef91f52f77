/**
 * Category intent: which categories a query calls for, learned from where sellers use its words. Naive Bayes over leaf
 * categories (Manning, Raghavan & Schütze 2008, ch. 13) with Dirichlet smoothing (Zhai & Lafferty 2004, ACM TOIS) towards
 * the catalogue's own distribution; a word counts by its rarity.
 */
import type { Query, QueryTerm } from '../query/query.js';
import { plainKey } from '../relevance/token.js';
import type { CategoryTree } from '../snapshot/category-tree.js';
import type { CategoryCounts } from './category-counts.js';

/** Probability of each leaf category, by its internal id; they sum to 1. */
export type CategoryIntent = ReadonlyMap<number, number>;

/** Listings that the catalogue's own distribution counts as beside a word's. */
const SMOOTHING = 4;

/** The catalogue's own distribution counts by its root: a large category is no wish for it. */
const PRIOR_POWER = 0.5;

/** What a listing has of the probability of its sister categories. */
const SISTER_SHARE = 0.25;

const remembered = new WeakMap<
  Query,
  { readonly counts: CategoryCounts; readonly intent: CategoryIntent | null }
>();

/** Null when no word of the query is known. Several parts of a request ask for the same query's: it is reckoned once. */
export function categoryIntent(query: Query, counts: CategoryCounts): CategoryIntent | null {
  const before = remembered.get(query);
  if (before?.counts === counts) return before.intent;
  const intent = reckoned(query, counts);
  remembered.set(query, { counts, intent });
  return intent;
}

function reckoned(query: Query, counts: CategoryCounts): CategoryIntent | null {
  const known = query.terms.flatMap((term) => evidenceOf(term, counts));
  if (known.length === 0) return null;
  const rarest = Math.max(...known.map(({ idf }) => idf));
  const logs = new Map<number, number>();
  for (const id of new Set(known.flatMap(({ listings }) => [...listings.keys()]))) {
    const prior = (counts.categories.get(id) ?? 0) / counts.documents;
    let log = PRIOR_POWER * Math.log(prior);
    for (const { idf, documents, listings } of known) {
      const posterior = ((listings.get(id) ?? 0) + SMOOTHING * prior) / (documents + SMOOTHING);
      log += (idf / rarest) * Math.log(posterior / prior);
    }
    logs.set(id, log);
  }
  return softmax(logs);
}

interface Evidence {
  readonly idf: number;
  readonly documents: number;
  readonly listings: ReadonlyMap<number, number>;
}

function evidenceOf({ concept, family, idf }: QueryTerm, { words }: CategoryCounts): Evidence[] {
  const counts = words.get(plainKey(concept)) ?? words.get(plainKey(family));
  if (counts === undefined || idf <= 0) return [];
  const listings = new Map<number, number>();
  for (let at = 0; at < counts.categories.length; at += 2) {
    listings.set(counts.categories[at] ?? 0, counts.categories[at + 1] ?? 0);
  }
  return [{ idf, documents: counts.documents, listings }];
}

function softmax(logs: ReadonlyMap<number, number>): Map<number, number> {
  const highest = Math.max(...logs.values());
  const weights = [...logs].map(([id, log]) => [id, Math.exp(log - highest)] as const);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return new Map(weights.map(([id, weight]) => [id, weight / sum]));
}

/**
 * How well a listing's category answers the intent, in [0, 1]: its own probability and a quarter of that of its sisters,
 * over what the best category has. Null without an intent.
 */
export function createIntentReader(
  intent: CategoryIntent | null,
  { byId }: CategoryTree,
): (path: readonly number[]) => number | null {
  if (intent === null) return () => null;
  const groups = new Map<number, number>();
  const parentOf = (id: number): number | null => byId.get(id)?.parentId ?? null;
  for (const [id, share] of intent) {
    const parent = parentOf(id);
    if (parent !== null) groups.set(parent, (groups.get(parent) ?? 0) + share);
  }
  const mass = (leaf: number, parent: number | null): number => {
    const own = intent.get(leaf) ?? 0;
    const group = parent === null ? own : (groups.get(parent) ?? 0);
    return own + SISTER_SHARE * (group - own);
  };
  const best = Math.max(...[...intent.keys()].map((id) => mass(id, parentOf(id))));
  const known = new Map<number, number>();
  return (path) => {
    const leaf = path.at(-1) ?? 0;
    let value = known.get(leaf);
    if (value === undefined) known.set(leaf, (value = Math.min(1, mass(leaf, path.at(-2) ?? null) / best)));
    return value;
  };
}

/** The categories that are likely enough to be offered, likeliest first. */
export function likelyCategories(
  intent: CategoryIntent | null,
  { byId }: CategoryTree,
): { id: string; name: string; share: number }[] {
  return [...(intent ?? [])]
    .filter(([, share]) => share >= LIKELY_SHARE)
    .sort((a, b) => b[1] - a[1])
    .flatMap(([id, share]) => {
      const node = byId.get(id);
      return node === undefined
        ? []
        : [{ id: node.externalId, name: node.name, share: Math.round(share * 100) / 100 }];
    });
}

const LIKELY_SHARE = 0.25;
