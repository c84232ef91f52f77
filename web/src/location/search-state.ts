/** What the page shows lives in its address alone, so that back, reload and sharing just work. */
import type { SellerLevel, WishKind } from '../api/contracts.js';

export const sortKeys = ['relevance', 'newest', 'price', 'priceDesc', 'delivery', 'rating'] as const;
export type SortKey = (typeof sortKeys)[number];
const wishKinds: readonly string[] = [
  'price',
  'delivery',
  'quantity',
  'language',
  'program',
] satisfies WishKind[];
const levels: readonly string[] = ['new', 'active', 'distinguished', 'expert'] satisfies SellerLevel[];

export interface Filters {
  readonly category: string | null;
  /** Cents of USD. */
  readonly priceMax: number | null;
  readonly deliveryDaysMax: number | null;
  readonly within24h: boolean;
  readonly levelMin: SellerLevel | null;
  readonly ratingMin: number | null;
  readonly onlineNow: boolean;
}

export interface SearchState extends Filters {
  readonly q: string;
  readonly sort: SortKey;
  readonly literal: boolean;
  /** Wishes said in words that the buyer took away. */
  readonly without: readonly WishKind[];
  /** False on the start page, true as soon as anything is asked, be it the empty query (`?q=`). */
  readonly searching: boolean;
  /** The listing whose details are open. */
  readonly listing: string | null;
}

export const noFilters: Filters = {
  category: null,
  priceMax: null,
  deliveryDaysMax: null,
  within24h: false,
  levelMin: null,
  ratingMin: null,
  onlineNow: false,
};

export const startState: SearchState = {
  ...noFilters,
  q: '',
  sort: 'relevance',
  literal: false,
  without: [],
  searching: false,
  listing: null,
};

function readNumber(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  const value = Number(text);
  return text === null || text === '' || !Number.isFinite(value) || value < 0 ? null : value;
}

function readText(query: URLSearchParams, name: string): string | null {
  const text = query.get(name);
  return text === '' ? null : text;
}

function isLevel(text: string | null): text is SellerLevel {
  return text !== null && levels.includes(text);
}

function isWishKind(text: string): text is WishKind {
  return wishKinds.includes(text);
}

/** Reads an address; what it does not understand is left out. */
export function parseSearchState(search: string): SearchState {
  const query = new URLSearchParams(search);
  const level = query.get('levelMin');
  const state: SearchState = {
    q: (query.get('q') ?? '').trim(),
    category: readText(query, 'category'),
    priceMax: readNumber(query, 'priceMax'),
    deliveryDaysMax: readNumber(query, 'deliveryDaysMax'),
    within24h: query.get('within24h') === '1',
    levelMin: isLevel(level) ? level : null,
    ratingMin: readNumber(query, 'ratingMin'),
    onlineNow: query.get('onlineNow') === '1',
    sort: sortKeys.find((key) => key === query.get('sort')) ?? 'relevance',
    literal: query.get('literal') === '1',
    without: (query.get('without') ?? '').split(',').filter((kind) => isWishKind(kind)),
    searching: query.has('q'),
    listing: readText(query, 'listing'),
  };
  return { ...state, searching: state.searching || asksSomething(state) };
}

function asksSomething(state: SearchState): boolean {
  return state.q !== '' || state.sort !== 'relevance' || countFilters(state) > 0;
}

/** The parameters of `GET /v1/search` for this state, in a fixed order and without defaults. */
export function toApiParameters(state: SearchState): string {
  const query = new URLSearchParams();
  if (state.q !== '') query.set('q', state.q);
  for (const name of ['category', 'priceMax', 'deliveryDaysMax', 'levelMin', 'ratingMin'] as const) {
    const value = state[name];
    if (value !== null) query.set(name, String(value));
  }
  if (state.within24h) query.set('within24h', '1');
  if (state.onlineNow) query.set('onlineNow', '1');
  if (state.sort !== 'relevance') query.set('sort', state.sort);
  if (state.literal) query.set('literal', '1');
  if (state.without.length > 0) query.set('without', state.without.join(','));
  return query.toString();
}

/** The address of this state, `/?…`, or `/` for the start page. */
export function toAddress(state: SearchState): string {
  const query = new URLSearchParams(toApiParameters(state));
  if (state.searching && query.size === 0) query.set('q', '');
  if (state.listing !== null) query.set('listing', state.listing);
  return query.size === 0 ? '/' : `/?${query.toString()}`;
}

/** How many filters are chosen. */
export function countFilters(filters: Filters): number {
  return Object.keys(noFilters).filter((name) => {
    const value = filters[name as keyof Filters];
    return value !== null && value !== false;
  }).length;
}
