import { afterOrders, loadOwnState, type OwnState } from '../../src/marketplace/foretell/index.js';
import type { MarketRules } from '../../src/marketplace/core/index.js';
import { fixedClock, type Clock } from '../../src/platform/clock.js';
import type { Runtime } from '../../src/platform/runtime.js';
import { resolveProfile, type PublishedProfile, type Ranked } from '../../src/ranking/index.js';
import { rankDocuments } from '../../src/search/candidates.js';
import { buildDocument, type ListingDocument } from '../../src/search/index-schema/index.js';
import type { OpenSearch } from '../../src/search/index.js';
import { organicList } from '../../src/search/organic.js';
import { situationOf } from '../../src/search/profiles/situation.js';
import { interpret } from '../../src/search/query/interpret.js';

/** Organic places of a new seller's listing: as it is, and after reviews that all else stays the same for. */
export interface ReviewEffect {
  readonly before: number;
  readonly oneBad: number;
  /** After the bad one and two of five stars. */
  readonly restored: number;
  readonly fiveBad: number;
}

interface Measured {
  readonly runtime: Pick<Runtime, 'db' | 'engine' | 'clock'>;
  readonly search: OpenSearch;
  readonly published: PublishedProfile;
  readonly rules: MarketRules;
}

/** A listing further down than this is not seen to fall. */
const DEEPEST = 100;

const PER_QUERY = 4;

/**
 * For every query and every listing on it of a seller whom nobody has reviewed: the places that the core's own functions
 * and the ranking give it after one review of one star, after two of five stars following it, and after five of one star
 * by five buyers.
 */
export async function measureReviewEffects(
  measured: Measured,
  texts: readonly string[],
): Promise<ReviewEffect[]> {
  const { runtime, search } = measured;
  const clock = fixedClock(runtime.clock.now());
  const effects: ReviewEffect[] = [];
  for (const text of texts) {
    const snapshot = search.snapshots.current();
    const interpreted = interpret(text, snapshot);
    const profile = resolveProfile(measured.published, situationOf(interpreted, {}, snapshot));
    const context = { engine: runtime.engine, clock, profile };
    const { ranked, documents } = await organicList(
      context,
      snapshot,
      { filters: {}, sort: 'relevance' },
      interpreted,
    );
    const newSellers = ranked.slice(0, DEEPEST).filter((one) => isOfNewSeller(one));
    for (const { candidate } of spread(newSellers, PER_QUERY)) {
      const siblings = documents.filter(({ seller }) => seller === candidate.seller).map(({ id }) => id);
      const state = await loadOwnState(runtime.db, candidate.id, siblings);
      if (state === null) continue;
      const placeOf = (own: OwnState): number => {
        const changed = rankDocuments(documentsOf(own), interpreted.query, snapshot, profile, clock);
        return place(ranked, changed, candidate.id);
      };
      effects.push(effectOf(state, placeOf, { clock, rules: measured.rules }));
    }
  }
  return effects;
}

function effectOf(
  own: OwnState,
  placeOf: (own: OwnState) => number,
  { clock, rules }: { readonly clock: Clock; readonly rules: MarketRules },
): ReviewEffect {
  const terms = { now: clock.now(), rules };
  const reviewed = (state: OwnState, ...stars: number[]): OwnState =>
    afterOrders(state, { count: stars.length, stars }, terms);
  const oneBad = reviewed(own, 1);
  return {
    before: placeOf(own),
    oneBad: placeOf(oneBad),
    restored: placeOf(reviewed(oneBad, 5, 5)),
    fiveBad: placeOf(reviewed(own, 1, 1, 1, 1, 1)),
  };
}

function isOfNewSeller({ candidate }: Ranked): boolean {
  return candidate.sellerReviews === 0 && candidate.reviews === 0;
}

function documentsOf({ listing, siblings }: OwnState): ListingDocument[] {
  return [listing, ...siblings].flatMap((source) => buildDocument(source) ?? []);
}

/** From 1, among the others as they are. */
function place(ranked: readonly Ranked[], changed: readonly Ranked[], id: number): number {
  const own = new Set(changed.map(({ candidate }) => candidate.id));
  const all = [...ranked.filter(({ candidate }) => !own.has(candidate.id)), ...changed];
  const sorted = all.toSorted((a, b) => b.score - a.score || a.candidate.id - b.candidate.id);
  return sorted.findIndex(({ candidate }) => candidate.id === id) + 1;
}

/** So many of them, evenly spread over their places. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from(
    { length: count },
    (_, index) => list[Math.floor(((index + 0.5) * list.length) / count)],
  ).flatMap((one) => one ?? []);
}

/** Medians over all standings of the places lost. */
export function summariseEffects(
  effects: readonly ReviewEffect[],
): ReviewEffect & { readonly cases: number } {
  const lost = (read: (effect: ReviewEffect) => number): number =>
    median(effects.map((effect) => read(effect) - effect.before));
  return {
    cases: effects.length,
    before: median(effects.map(({ before }) => before)),
    oneBad: lost(({ oneBad }) => oneBad),
    restored: lost(({ restored }) => restored),
    fiveBad: lost(({ fiveBad }) => fiveBad),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
