import type { PublishedProfile } from '../ranking/index.js';
import type { SellerLevel, ServedEntry } from '../platform/database/schema.js';
import type { ListingEdit } from '../marketplace/foretell/index.js';
import type { KeptList } from '../ranking/index.js';
import type { Deed } from './explain/deed.js';

export const wishKinds = ['price', 'delivery', 'quantity', 'language', 'program'] as const;

export type WishKind = (typeof wishKinds)[number];

/** What a buyer asks for beside the service itself, as read from the words of the query. */
export interface Wish {
  readonly kind: WishKind;
  /** The words as typed; `start` and `end` are their UTF-16 offsets in the text that was searched. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** price: cents of USD at most · delivery: days at most · quantity: how many · language, program: its key. */
  readonly value: number | string;
  /** What a quantity counts (`page`, `minute` …); null for the other kinds. */
  readonly unit: string | null;
}

/** What a caller may ask of the search. Prices in integer cents of USD, delivery in days, ratings 1–5. */
export interface SearchRequest {
  readonly text: string;
  /** 1–100. */
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly filters: SearchFilters;
  readonly sort: SortKey;
  /** The list in the bare order of scores: not mixed, nothing explored, nothing pinned. */
  readonly organic?: boolean | undefined;
  /** Search the words as typed: no correction. */
  readonly literal?: boolean | undefined;
  /** Wishes said in words that shall neither filter nor be searched for. */
  readonly without?: readonly WishKind[] | undefined;
  /** The account whose taste counts, as far as its owner allows; nobody's where it is left out. */
  readonly accountId?: number | undefined;
}

export interface SearchFilters {
  /** The caller's own category id; its descendants are included. */
  readonly category?: string | undefined;
  readonly priceMax?: number | undefined;
  readonly deliveryDaysMax?: number | undefined;
  readonly within24h?: boolean | undefined;
  readonly levelMin?: SellerLevel | undefined;
  readonly ratingMin?: number | undefined;
  readonly onlineNow?: boolean | undefined;
}

export const sortKeys = ['relevance', 'newest', 'price', 'priceDesc', 'delivery', 'rating'] as const;
export type SortKey = (typeof sortKeys)[number];

/** How a list is ordered, what it is held to for that, and where it ends. */
export interface Sorting {
  readonly asked: SortKey;
  /** `relevance` although another was asked where no listing holds every word: their order would say nothing. */
  readonly by: SortKey;
  /**
   * What all of the list do: `everyWord` hold every word of the query, so that a cheap or new listing that does not answer
   * never comes first · `relevanceFloor` hold enough of them · `filters` nothing but pass the filters, as there are no words.
   */
  readonly keeps: 'everyWord' | 'relevanceFloor' | 'filters';
  /** How many more there are in a sorted order than the list reaches; 0 by relevance, which ends with the best. */
  readonly beyond: number;
}

/** `exact`: every word found · `relaxed`: some words left out · `nearest`: most of the query is missing · `none`: nothing. */
export type MatchKind = 'exact' | 'relaxed' | 'nearest' | 'none';

export interface SearchHit {
  readonly id: string;
  readonly title: string;
  /** HTML-escaped title with the matched words of the seller in `<mark>`. */
  readonly titleHighlighted: string;
  readonly seller: { readonly id: string; readonly displayName: string; readonly level: SellerLevel | null };
  readonly categoryId: string;
  readonly basePriceCents: number | null;
  readonly deliveryDays: number | null;
  readonly rating: { readonly mean: number | null; readonly count: number };
  readonly orders: number;
  readonly mainImage: string | null;
  /** Why it is to the taste of who searches, in Arabic; only in answers that their taste had a part in. */
  readonly personalReason?: string | undefined;
  /** From 1, over all pages of the frozen list. */
  readonly position: number;
  /** Nearly equal listings of the same seller that stand at the end of the list instead of beside this one. */
  readonly foldedOfSeller: number;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Facets {
  readonly category: readonly FacetValue[];
  readonly level: readonly FacetValue[];
  readonly price: readonly FacetValue[];
  readonly delivery: readonly FacetValue[];
  readonly rating: readonly FacetValue[];
}

/** How the text was understood, to be shown to the buyer. */
export interface Interpretation {
  readonly terms: readonly { readonly surface: string; readonly stem: string; readonly ignored: boolean }[];
  /** Set when the words were changed (keyboard layout, spelling): what was searched instead of what was typed. */
  readonly correctedTo: string | null;
  /** What is asked for beside the service; offsets are those of the text that was searched. */
  readonly wishes: readonly Wish[];
  /** Learned synonyms that are searched beside the words; `literal` leaves them out. */
  readonly synonyms: readonly { readonly source: string; readonly added: string; readonly weight: number }[];
  /** Categories that the words call for, likeliest first, with their probability; none when no category stands out. */
  readonly categories: readonly { readonly id: string; readonly name: string; readonly share: number }[];
}

/** One signal's share of a score: `weight × value`; the contributions of a listing sum to its score. */
export interface Contribution {
  readonly signal: string;
  readonly value: number | null;
  readonly weight: number;
  readonly contribution: number;
}

export interface HitDebug {
  readonly id: string;
  readonly score: number;
  /** From 1, in the bare order of scores: before folding, diversity, exploration and pins; null of what only a pin shows. */
  readonly organicPosition: number | null;
  readonly contributions: readonly Contribution[];
}

export interface SearchResult {
  readonly queryId: string;
  readonly hits: readonly SearchHit[];
  readonly match: MatchKind;
  readonly estimatedTotal: number;
  readonly sorting: Sorting;
  readonly facets: Facets;
  readonly interpretation: Interpretation;
  /** Opaque and signed; null on the last page. */
  readonly cursor: string | null;
  /** Score and contributions of each hit, reckoned when asked for; the API hands them to the product team only. */
  readonly debug: () => readonly HitDebug[];
  /** For the event log; never sent to a client. */
  readonly served: ServedFacts;
}

/** What later learning must know of a page: what stood where, by which index and profile, with what chance. */
export interface ServedFacts {
  readonly generationId: number;
  readonly profileVersion: string;
  /** From 1, counted over the frozen list. */
  readonly page: number;
  /** Internal listing ids. */
  readonly entries: readonly ServedEntry[];
}

export interface Suggestion {
  readonly text: string;
  /** How many listings it finds. */
  readonly count: number;
}

export interface SuggestResult {
  readonly completions: readonly Suggestion[];
  readonly corrections: readonly Suggestion[];
}

export interface ExplanationResult {
  readonly listingId: string;
  readonly query: string;
  /** From 1 among `fieldSize` candidates; null when the listing is not among them. */
  readonly rank: number | null;
  readonly fieldSize: number;
  readonly score: number | null;
  /** With `sentence`, what the signal says in Arabic for the seller. */
  readonly contributions: readonly (Contribution & { readonly sentence: string })[];
  /** The two above, with what they have more of, from public facts only. */
  readonly neighbours: readonly {
    readonly id: string;
    readonly title: string;
    readonly rank: number;
    readonly ahead: readonly string[];
  }[];
  /** What the seller could do and where it would lift the listing, best effect for its effort first. */
  readonly counterfactuals: readonly Counterfactual[];
}

/** Rounded places from 1; null where the listing is not found. */
export interface WhatIfResult {
  readonly from: number | null;
  readonly to: number | null;
  /** False where the edit would be refused, or its outcome cannot be foretold. */
  readonly known: boolean;
}

/** One deed, all else as it is now, and the organic place that it would lead to. */
export interface Counterfactual {
  readonly deed: Deed;
  /** From 1; null where the listing is not found now. */
  readonly from: number | null;
  readonly to: number;
  /** Hours of work, more or less. */
  readonly effort: number;
  /** In Arabic. */
  readonly sentence: string;
}

/** The first of a search by their scores alone, and what those are made of. */
export interface Standings extends KeptList {
  readonly profileVersion: string;
  /** How many are found at all. */
  readonly found: number;
}

/** The search as the API and the commands use it. `AppError`s: CURSOR_INVALID, NOT_FOUND, SEARCH_UNAVAILABLE. */
export interface SearchService {
  /** Ranked by what is published, or by the profile given. */
  search(request: SearchRequest, profile?: PublishedProfile): Promise<SearchResult>;
  suggest(text: string): Promise<SuggestResult>;
  /** Those of the listings (internal ids) that answer a search, best first. */
  matchesAmong(
    request: Pick<SearchRequest, 'text' | 'filters'>,
    listingIds: readonly number[],
  ): Promise<readonly SearchHit[]>;
  similar(listingId: string, limit: number): Promise<readonly SearchHit[]>;
  explain(listingId: string, text: string): Promise<ExplanationResult>;
  /** Where a listing would stand after an edit. */
  whatIf(listingId: string, text: string, edit: ListingEdit): Promise<WhatIfResult>;
  /** The first `most` of a search by their scores alone, and what those are made of. */
  standings(text: string, most: number): Promise<Standings>;
}
