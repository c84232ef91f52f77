import {
  documentsOfSellers,
  gatherDocuments,
  listingFacts,
  nearTrades,
  sellerFacts,
  shortlist,
  toCandidates,
  toFitting,
  tradesOfKind,
  type Candidate,
  type FittingListing,
} from './candidates/index.js';
import { resolveProfile, type Profile } from '../ranking/index.js';
import type { Query } from '../search/query/query.js';
import type { SearchSnapshot } from '../search/snapshot/snapshot.js';
import type { MatchingContext } from './context.js';
import { reasonsForBuyer, reasonsForSeller } from './reasons/index.js';
import { placeCandidates, type MatchContribution, type Placed } from './scoring/index.js';
import type { TradeShares } from './trades/index.js';
import {
  understand,
  type Corrections,
  type RequestText,
  type Understanding,
  type Understood,
} from './understanding/index.js';

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
 * The sellers for a request, best first, each once. Scores never rise along the list. Throws SEARCH_UNAVAILABLE.
 */
export async function matchRequest(
  context: MatchingContext,
  request: RequestText,
  { limit, corrections = {}, buyerAccountId = null }: MatchOptions,
): Promise<MatchResult> {
  const opened = await openRequest(context, request, corrections);
  const { snapshot, query, trades } = opened;
  if (query.terms.length === 0) return { understanding: opened.understanding, matches: [] };
  const skilled = await context.skills.find(query);
  const documents = await gatherDocuments(context.engine, snapshot, query, trades, skilled);
  const fitting = toFitting(documents, query, snapshot, opened.profile);
  const refined = corrections.categories === undefined ? nearTrades(trades, fitting) : trades;
  const candidates = await readCandidates(context, opened, shortlist(fitting, refined, limit), refined);
  const others = candidates.filter(
    ({ sellerFacts: { accountId } }) => accountId === null || accountId !== buyerAccountId,
  );
  return { understanding: opened.understanding, matches: placed(opened, others, limit) };
}

/** How well these sellers (internal ids) suit a request, each through the best of all their listings. Throws SEARCH_UNAVAILABLE. */
export async function matchSellers(
  context: MatchingContext,
  request: RequestText,
  sellers: readonly number[],
  corrections: Corrections = {},
): Promise<MatchResult & { readonly query: Query }> {
  const opened = await openRequest(context, request, corrections);
  const { snapshot, query, trades, understanding } = opened;
  const documents = await documentsOfSellers(context.engine, snapshot, sellers);
  const fitting = toFitting(documents, query, snapshot, opened.profile);
  const candidates = await readCandidates(context, opened, fitting, trades);
  // Each by itself: one seller's place takes nothing from another's.
  const matches = sellers.flatMap((id) =>
    placed(
      opened,
      candidates.filter(({ seller }) => seller === id),
      1,
    ),
  );
  return { understanding, query, matches };
}

interface OpenedRequest extends Understood {
  readonly snapshot: SearchSnapshot;
  readonly profile: Profile;
  readonly now: Date;
}

/** Everything that may change is read once. */
async function openRequest(
  { clock, snapshots, profiles, trades }: MatchingContext,
  request: RequestText,
  corrections: Corrections,
): Promise<OpenedRequest> {
  const now = clock.now();
  const snapshot = snapshots.current();
  const profile = resolveProfile(profiles.current(), requestSituation);
  const model = await trades.current(snapshot);
  return { ...understand(request, snapshot, model, now, corrections), snapshot, profile, now };
}

async function readCandidates(
  { db }: MatchingContext,
  { understanding, query, now }: OpenedRequest,
  fitting: readonly FittingListing[],
  trades: TradeShares | null,
): Promise<Candidate[]> {
  const ids = fitting.map(({ id }) => id);
  const [sellers, listings] = await Promise.all([
    sellerFacts(db, [...new Set(fitting.map(({ seller }) => seller))], tradesOfKind(trades, fitting), now),
    listingFacts(db, ids),
  ]);
  return toCandidates(fitting, { sellers, listings, trades, query, days: understanding.deliveryDays });
}

function placed(
  { understanding: { budgetCents, deliveryDays }, now }: OpenedRequest,
  candidates: readonly Candidate[],
  limit: number,
): Match[] {
  const asked = { budgetCents, deliveryDays };
  const today = now.getTime() / DAY_MS;
  return placeCandidates(candidates, { today, ...asked }, limit).map((one) => toMatch(one, asked));
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
