import { analyse } from '../../arabic/index.js';
import { categoryIntent } from '../../search/intent/category-intent.js';
import type { Query } from '../../search/query/query.js';
import { findWishes, type Wish } from '../../search/query/wishes/index.js';
import type { CategoryTree } from '../../search/snapshot/category-tree.js';
import type { SearchSnapshot } from '../../search/snapshot/snapshot.js';
import { featuresOfTerm, tradesOf, type TradeModel, type TradeShares } from '../trades/index.js';
import { chosenTrades } from './chosen-trades.js';
import { needsOf, needsOfWords, type Need } from './needs.js';
import type { Corrections, RequestText, Understanding, Understood } from './types.js';

export type { Understood } from './types.js';

const DAY_MS = 86_400_000;

/** Categories less likely than this are not shown. */
const SHOWN_SHARE = 0.05;
const MOST_SHOWN = 6;

/** Characters that wishes are looked for in. */
const READ = 6000;

/** Reads a request against what the catalogue knows; `corrections` take the place of what was read. Never throws. */
export function understand(
  request: RequestText,
  snapshot: SearchSnapshot,
  model: TradeModel | null,
  now: Date,
  corrections: Corrections = {},
): Understood {
  const { title, description } = request;
  const needs =
    corrections.needs === undefined
      ? needsOf(title, description ?? '', snapshot)
      : needsOfWords(corrections.needs, snapshot);
  const query: Query = { text: '', terms: needs.map(({ term }) => term), expansions: [] };
  const trades = chosenTrades(
    calledFor(needs, query, snapshot, model),
    corrections.categories ?? [request.categoryId ?? []].flat(),
    snapshot,
    corrections.categories !== undefined,
  );
  const categories = likeliest(trades, snapshot.categories);
  return { understanding: { ...shown(request, needs, now, corrections), categories }, query, trades };
}

/** By the learned model; by where words are sold while there is none. */
function calledFor(
  needs: readonly Need[],
  query: Query,
  { statistics }: SearchSnapshot,
  model: TradeModel | null,
): TradeShares | null {
  if (model === null) return categoryIntent(query, statistics.categories);
  const features = new Map<string, number>();
  for (const { term, counts } of needs) {
    for (const feature of featuresOfTerm(term))
      features.set(feature, Math.max(features.get(feature) ?? 0, counts));
  }
  return tradesOf(model, features);
}

function shown(
  { title, description, budgetCents, deadlineAt }: RequestText,
  needs: readonly Need[],
  now: Date,
  corrections: Corrections,
): Omit<Understanding, 'categories'> {
  const text = `${title}\n${(description ?? '').slice(0, READ)}`;
  const wishes = findWishes(text, analyse(text));
  const whole = needs.reduce((sum, { term }) => sum + term.idf, 0);
  const daysLeft =
    deadlineAt === null || deadlineAt === undefined
      ? null
      : Math.max(1, Math.floor((deadlineAt.getTime() - now.getTime()) / DAY_MS));
  return {
    needs: needs.map(({ term }) => ({
      text: term.surface,
      weight: whole === 0 ? 0 : Math.round((100 * term.idf) / whole) / 100,
    })),
    tools: corrections.tools ?? valuesOf(wishes, 'program').map(String),
    languages: valuesOf(wishes, 'language').map(String),
    budgetCents: firstOf(corrections.budgetCents, budgetCents ?? largest(wishes, 'price')),
    deliveryDays: firstOf(corrections.deliveryDays, daysLeft ?? largest(wishes, 'delivery')),
    quantities: wishes.flatMap(({ kind, value, unit }) =>
      kind === 'quantity' && typeof value === 'number' && unit !== null ? [{ value, unit }] : [],
    ),
  };
}

/** What the buyer said last, be it that there is none. */
function firstOf(corrected: number | null | undefined, read: number | null): number | null {
  return corrected === undefined ? read : corrected;
}

function valuesOf(wishes: readonly Wish[], kind: Wish['kind']): (number | string)[] {
  return [...new Set(wishes.filter((wish) => wish.kind === kind).map(({ value }) => value))];
}

/** «30 - 50 دولار» is a budget of 50. */
function largest(wishes: readonly Wish[], kind: Wish['kind']): number | null {
  const values = valuesOf(wishes, kind).map(Number);
  return values.length === 0 ? null : Math.max(...values);
}

function likeliest(trades: TradeShares | null, { byId }: CategoryTree): Understanding['categories'] {
  return [...(trades ?? [])]
    .filter(([, share]) => share >= SHOWN_SHARE)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SHOWN)
    .flatMap(([id, share]) => {
      const node = byId.get(id);
      return node === undefined
        ? []
        : [{ id: node.externalId, name: node.name, share: Math.round(share * 100) / 100 }];
    });
}
