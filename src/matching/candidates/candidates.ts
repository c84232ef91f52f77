import type { Query } from '../../search/query/query.js';
import type { MatchCandidate } from '../scoring/index.js';
import type { TradeShares } from '../trades/index.js';
import type { ListingFacts, SellerFacts } from './facts.js';
import type { FittingListing } from './fitting.js';
import { familiesOf } from './skilled.js';
import { termsOf, type Terms } from './terms-of-delivery.js';

/** A candidate with what its reasons are told from. */
export interface Candidate extends MatchCandidate {
  readonly sellerFacts: SellerFacts;
  readonly listingFacts: ListingFacts;
}

/** A trade belongs to the kind of work that is asked for from this share of the likeliest on. */
const OF_THE_KIND = 0.3;

export interface CandidateFacts {
  readonly sellers: ReadonlyMap<number, SellerFacts>;
  readonly listings: ReadonlyMap<number, ListingFacts>;
  readonly trades: TradeShares | null;
  readonly query: Query;
  /** Until it is needed. */
  readonly days: number | null;
}

/** The trades of the kind of work that is asked for; without any, those of the listings themselves. */
export function tradesOfKind(trades: TradeShares | null, fitting: readonly FittingListing[]): number[] {
  if (trades === null) return [...new Set(fitting.map(({ trade }) => trade))];
  const likeliest = Math.max(0, ...trades.values());
  return [...trades].filter(([, share]) => share >= OF_THE_KIND * likeliest).map(([id]) => id);
}

/** The fitting listings with all that the signals read; what is no longer there is left out. */
export function toCandidates(
  fitting: readonly FittingListing[],
  { sellers, listings, trades, query, days }: CandidateFacts,
): Candidate[] {
  const likeliest = Math.max(0, ...(trades?.values() ?? []));
  const known = fitting.flatMap((listing) => {
    const seller = sellers.get(listing.seller);
    const facts = listings.get(listing.id);
    return seller === undefined || facts === undefined
      ? []
      : [{ listing, seller, facts, terms: termsOf(facts, days) }];
  });
  const usual = median(known.flatMap(({ terms }) => terms.price ?? []));
  const skillsOf = createSkillReader(query);
  return known.map(({ listing, seller, facts, terms }): Candidate => {
    return {
      seller: seller.id,
      listing: listing.id,
      trade: listing.trade,
      fit: listing.fit,
      tradeShare: trades === null || likeliest === 0 ? null : (trades.get(listing.trade) ?? 0) / likeliest,
      skills: skillsOf(seller.skills),
      ...workOfKind(seller, listing.trade, trades),
      ...terms,
      priceRatio: ratioOf(terms, usual),
      capacity: seller.capacity,
      responseMinutes: listing.responseMinutes,
      seenDay: listing.seenDay,
      sellerOrders: listing.sellerOrders,
      sellerFacts: seller,
      listingFacts: facts,
    };
  });
}

/** Orders and stars at the seller's listings in the trades that the request calls for. */
function workOfKind(
  { work }: SellerFacts,
  trade: number,
  trades: TradeShares | null,
): Pick<MatchCandidate, 'similarOrders' | 'rated' | 'starSum'> {
  const ofKind = trades === null ? work.filter(({ category }) => category === trade) : work;
  const sum = (read: (facts: (typeof ofKind)[number]) => number): number =>
    ofKind.reduce((total, facts) => total + read(facts), 0);
  return {
    similarOrders: sum(({ orders }) => orders),
    rated: sum(({ rated }) => rated),
    starSum: sum(({ starSum }) => starSum),
  };
}

function ratioOf({ price }: Terms, usual: number | null): number | null {
  return price === null || usual === null || usual === 0 ? null : price / usual;
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

/** Share of the need that skills name; null without any. */
function createSkillReader({ terms }: Query): (skills: readonly string[]) => number | null {
  const whole = terms.reduce((sum, { idf }) => sum + idf, 0);
  return (skills) => {
    if (skills.length === 0 || whole === 0) return null;
    const named = new Set(skills.flatMap(familiesOf));
    const covered = terms.reduce((sum, { family, idf }) => (named.has(family) ? sum + idf : sum), 0);
    return covered / whole;
  };
}
