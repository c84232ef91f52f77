import {
  gatherDocuments,
  listingFacts,
  nearTrades,
  sellerFacts,
  shortlist,
  toCandidates,
  toFitting,
  type Candidate,
} from './candidates/index.js';
import { resolveProfile } from '../ranking/index.js';
import type { MatchingContext } from './context.js';
import { reasonsForBuyer, reasonsForSeller } from './reasons/index.js';
import { placeCandidates, type MatchContribution, type Placed } from './scoring/index.js';
import { understand, type Corrections, type RequestText, type Understanding } from './understanding/index.js';

const DAY_MS = 86_400_000;

/** What ranking profiles say of requests: of words in general, in no category. */
const requestSituation = { intent: 'words', category: [], words: '' } as const;

export interface MatchOptions {
  /** Sellers at the most; 1–100. */
  readonly limit: number;
  /** What the buyer corrected of how the request was understood. */
  readonly corrections?: Corrections;
  /** The buyer's own account: nobody is matched with their own request. */
  readonly buyerAccountId?: number | null;
}

/** A seller for a request, through the listing that fits best. Internal ids beside the outside ones. */
export interface Match {
  readonly seller: {
    readonly id: number;
    readonly externalId: string;
    readonly displayName: string;
  };
  readonly listing: {
    readonly id: number;
    readonly externalId: string;
    readonly title: string;
    readonly categoryId: string;
  };
  /** In [0, 1]; the sum of the contributions. Not for the public as it is: private signals are in it. */
  readonly score: number;
  readonly contributions: readonly MatchContribution[];
  readonly reasonsForBuyer: readonly string[];
  readonly reasonsForSeller: readonly string[];
}

export interface MatchResult {
  readonly understanding: Understanding;
  readonly matches: readonly Match[];
}

/**
 * The sellers for a request, best first, each once. @throws AppError SEARCH_UNAVAILABLE
 */
export async function matchRequest(
  context: MatchingContext,
  request: RequestText,
  { limit, corrections, buyerAccountId = null }: MatchOptions,
): Promise<MatchResult> {
  const { db, engine } = context;
  const now = context.clock.now();
  const snapshot = context.snapshots.current();
  const profile = resolveProfile(context.profiles.current(), requestSituation);
  const model = await context.trades.current(snapshot);
  const { understanding, query, trades } = understand(request, snapshot, model, now, corrections);
  if (query.terms.length === 0) return { understanding, matches: [] };
  const skilled = await context.skills.find(query);
  const documents = await gatherDocuments(engine, snapshot, query, trades, skilled);
  const fitting = toFitting(documents, query, snapshot, profile);
  const refined = corrections?.categories === undefined ? nearTrades(trades, fitting) : trades;
  const chosen = shortlist(fitting, refined, limit);
  const days = understanding.deliveryDays;
  const [sellers, listings] = await Promise.all([
    sellerFacts(db, [...new Set(chosen.map(({ seller }) => seller))], now),
    listingFacts(
      db,
      chosen.map(({ id }) => id),
    ),
  ]);
  const candidates = toCandidates(chosen, { sellers, listings, trades: refined, query, days }).filter(
    ({ sellerFacts: { accountId } }) => accountId === null || accountId !== buyerAccountId,
  );
  const asked = { budgetCents: understanding.budgetCents, deliveryDays: days };
  const placed = placeCandidates(candidates, { today: now.getTime() / DAY_MS, ...asked }, limit);
  return { understanding, matches: placed.map((one) => toMatch(one, asked)) };
}

function toMatch(
  { candidate, score, contributions }: Placed<Candidate>,
  asked: { readonly budgetCents: number | null; readonly deliveryDays: number | null },
): Match {
  const { sellerFacts: seller, listingFacts: listing } = candidate;
  return {
    seller: { id: seller.id, externalId: seller.externalId, displayName: seller.displayName },
    listing: {
      id: listing.id,
      externalId: listing.externalId,
      title: listing.title,
      categoryId: listing.categoryId,
    },
    score,
    contributions,
    reasonsForBuyer: reasonsForBuyer(candidate, asked),
    reasonsForSeller: reasonsForSeller(candidate, asked),
  };
}
