import type { Profile, Ranked } from '../../ranking/index.js';
import type { MarketRules } from '../../marketplace/core/index.js';
import type { OwnState } from '../../marketplace/foretell/index.js';
import type { Clock } from '../../platform/clock.js';
import type { Engine } from '../../platform/engine.js';
import { createRanker, type rankDocuments } from '../candidates.js';
import { documentWords, type ListingDocument } from '../index-schema/index.js';
import { MAX_RESULTS, organicList, type OrganicList } from '../organic.js';
import type { InterpretedQuery } from '../query/interpret.js';
import type { RetrievedDocument } from '../retrieval/retrieve.js';
import type { SearchSnapshot } from '../snapshot/snapshot.js';
import { normsFor } from '../statistics/index.js';
import type { Counterfactual } from '../types.js';
import { openChanges, type Change } from './changes/index.js';
import { askOnce } from './hypothetical-engine.js';
import type { DocumentMaker } from './own-documents.js';

/** Told at the most. */
const MOST_TOLD = 5;

/** One query, ranked as it is and as it would be; what is the same is asked and scored once. */
export interface Reranking {
  readonly list: Promise<OrganicList>;
  /** The same with these documents in place of the seller's own; null where equals decide that only the engine can order. */
  suppose(documents: readonly ListingDocument[]): Promise<readonly Ranked[] | null>;
}

export interface RerankingInput {
  readonly engine: Engine;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly snapshot: SearchSnapshot;
  readonly interpreted: InterpretedQuery;
}

const asBuyersSee = { filters: {}, sort: 'relevance' } as const;

/** `own`: the seller's documents as the index holds them. */
export function createReranking(input: RerankingInput, own: readonly ListingDocument[]): Reranking {
  const { engine, profile, clock, snapshot, interpreted } = input;
  const asked = askOnce(engine.postJson, own);
  const rank = rememberingRank();
  const listWith = (postJson: Engine['postJson']): Promise<OrganicList> => {
    const supposed = Object.assign(Object.create(engine) as Engine, { postJson });
    return organicList({ engine: supposed, profile, clock }, snapshot, asBuyersSee, interpreted, rank);
  };
  const list = listWith(asked.postJson);
  /** Where nothing but their own scores changes, the others stand as they do. */
  const inTheirPlaces = async (documents: readonly ListingDocument[]): Promise<Ranked[] | null> => {
    const { ranked } = await list;
    const found = interpreted.interpretation.wishes.length > 0 ? null : await asked.foundAsNow(documents);
    if (found === null) return null;
    const ids = new Set(own.map(({ id }) => id));
    const others = ranked.filter(({ candidate }) => !ids.has(candidate.id));
    return [...others, ...rank(found, interpreted.query, snapshot, profile, clock)].sort(byScore);
  };
  return {
    list,
    async suppose(documents) {
      const moved = await inTheirPlaces(documents);
      if (moved !== null) return moved;
      const { postJson, isUncertain } = asked.suppose(documents);
      const { ranked } = await listWith(postJson);
      return isUncertain() ? null : ranked;
    },
  };
}

/** A score depends on no other document, so each is scored once. */
function rememberingRank(): typeof rankDocuments {
  const known = new Map<RetrievedDocument, Ranked | null>();
  let ranker: ReturnType<typeof createRanker> | undefined;
  return (documents, ...asked) => {
    const rank = (ranker ??= createRanker(...asked));
    const fresh = documents.filter((document) => !known.has(document));
    const ranked = new Map(rank(fresh).map((entry) => [entry.candidate.id, entry]));
    for (const document of fresh) known.set(document, ranked.get(document.id) ?? null);
    return documents.flatMap((document) => known.get(document) ?? []).sort(byScore);
  };
}

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.candidate.id - b.candidate.id;
}

export interface CounterfactualInput extends RerankingInput {
  readonly reranking: Reranking;
  readonly documents: DocumentMaker;
  readonly state: OwnState;
  readonly rules: MarketRules;
  /** The present place from 1; null where the listing is not found. */
  readonly place: number | null;
  readonly found: number;
}

/** What would lift the listing, best effect for its effort first, one of a kind. */
export async function counterfactuals(input: CounterfactualInput): Promise<Counterfactual[]> {
  const { state, documents, place, found, reranking } = input;
  if (!documents.isCurrent(state)) return [];
  const from = place ?? found + 1;
  const told: (Counterfactual & { readonly worth: number })[] = [];
  for (const change of openChanges(situationOf(input))) {
    const ranked = await reranking.suppose(documents.make(change.after));
    const to = ranked === null ? null : placeIn(ranked, state.listing.id);
    if (to === null || to >= from || to > MAX_RESULTS) continue;
    told.push({ ...tell(change, place, to), worth: (from - to) / change.effort });
  }
  const best = new Map<string, (typeof told)[number]>();
  for (const one of told.sort((a, b) => b.worth - a.worth)) {
    if (!best.has(one.deed.kind)) best.set(one.deed.kind, one);
  }
  return [...best.values()].slice(0, MOST_TOLD).map(({ worth: _, ...one }) => one);
}

/** From 1; null where the listing is not in it. */
export function placeIn(ranked: readonly Ranked[], listingId: number): number | null {
  const index = ranked.findIndex(({ candidate }) => candidate.id === listingId);
  return index === -1 ? null : index + 1;
}

function situationOf({
  state,
  interpreted: { query },
  rules,
  clock,
  snapshot,
}: CounterfactualInput): Parameters<typeof openChanges>[0] {
  const { categories, embedder, statistics } = snapshot;
  const categoryWords = new Set(
    state.listing.categoryPath.flatMap(({ id }) => categories.byId.get(id)?.words ?? []),
  );
  const words = documentWords(state.listing);
  const path = state.listing.categoryPath.map(({ id }) => id);
  const usualPrice = normsFor(statistics.norms, path).price;
  const hasVectors = embedder !== null;
  return { state, words, query, now: clock.now(), rules, categoryWords, usualPrice, hasVectors };
}

function tell({ deed, effort, subject, feminine }: Change, from: number | null, to: number): Counterfactual {
  const sentence =
    from === null
      ? `${subject} ${feminine ? 'تُدخل' : 'يُدخل'} خدمتك نتائج هذا البحث في المركز ${to}.`
      : `${subject} ${feminine ? 'تنقل' : 'ينقل'} خدمتك من المركز ${from} إلى المركز ${to}.`;
  return { deed, from, to, effort: Math.round(effort * 10) / 10, sentence };
}
