import { analyse } from '../../arabic/index.js';
import { languageOf } from '../query/wishes/language.js';
import { decodeToken } from '../relevance/token.js';

/** Something that somebody did with a listing. */
export interface Act {
  readonly kind: 'order' | 'favourite' | 'click';
  readonly at: Date;
  /** Internal ids from the listing's category up to the root. */
  readonly categories: readonly number[];
  readonly categoryId: string;
  readonly categoryName: string;
  readonly seller: number;
  readonly sellerId: string;
  readonly priceCents: number | null;
  readonly title: string;
}

/** What somebody's acts tell of their taste; weights are decayed to one moment. */
export interface Affinity {
  /** How much is known, in [0, 1). */
  readonly confidence: number;
  /** Share of the weight by category, on every level of the tree. */
  readonly categories: ReadonlyMap<number, number>;
  /** In [0, 1), by seller. */
  readonly sellers: ReadonlyMap<number, number>;
  /** Of the logarithm of prices; null where none is known. */
  readonly price: { readonly mean: number; readonly deviation: number } | null;
  /** Share of the weight by the language that a title names. */
  readonly languages: ReadonlyMap<string, number>;
  /** By `seller` and `category` with the outside id: an Arabic sentence. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** What an order says, a click says a part of. */
const weights: Readonly<Record<Act['kind'], number>> = { order: 1, favourite: 0.6, click: 0.1 };
const HALF_LIFE_DAYS = 90;
const DAY = 86_400_000;
/** The weight that makes half of full confidence. */
const HALF_KNOWN = 1.5;
/** Nobody's prices are told apart more finely than by this factor (as a logarithm). */
const LEAST_DEVIATION = 0.4;
/** The share of a category from which on it is a reason that somebody would recognise. */
const TELLING_SHARE = 0.25;

/** The taste that acts tell of at a moment; null where there are none. */
export function affinityOf(acts: readonly Act[], now: Date): Affinity | null {
  const weighed = acts.map((act) => {
    const age = Math.max(0, now.getTime() - act.at.getTime()) / DAY;
    return { act, weight: weights[act.kind] * 2 ** (-age / HALF_LIFE_DAYS) };
  });
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (whole <= 0) return null;
  const categories = sums(weighed, ({ categories: ids }) => ids);
  const sellers = sums(weighed, ({ seller }) => [seller]);
  const languages = sums(weighed, ({ title }) => languagesIn(analyse(title).map(({ family }) => family)));
  return {
    confidence: whole / (whole + HALF_KNOWN),
    categories: mapped(categories, (weight) => weight / whole),
    sellers: mapped(sellers, (weight) => weight / (weight + 1)),
    price: pricesOf(weighed),
    languages: mapped(languages, (weight) => weight / whole),
    reasons: reasonsOf(
      acts,
      mapped(categories, (weight) => weight / whole),
    ),
  };
}

interface Weighed {
  readonly act: Act;
  readonly weight: number;
}

function sums<Key>(weighed: readonly Weighed[], keysOf: (act: Act) => readonly Key[]): Map<Key, number> {
  const found = new Map<Key, number>();
  for (const { act, weight } of weighed) {
    for (const key of new Set(keysOf(act))) found.set(key, (found.get(key) ?? 0) + weight);
  }
  return found;
}

function mapped<Key>(map: ReadonlyMap<Key, number>, change: (value: number) => number): Map<Key, number> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

function pricesOf(weighed: readonly Weighed[]): Affinity['price'] {
  const priced = weighed.flatMap(({ act: { priceCents }, weight }) =>
    priceCents === null || priceCents <= 0 ? [] : [{ log: Math.log(priceCents), weight }],
  );
  const whole = priced.reduce((sum, { weight }) => sum + weight, 0);
  if (whole <= 0) return null;
  const mean = priced.reduce((sum, { log, weight }) => sum + weight * log, 0) / whole;
  const variance = priced.reduce((sum, { log, weight }) => sum + weight * (log - mean) ** 2, 0) / whole;
  return { mean, deviation: Math.max(LEAST_DEVIATION, Math.sqrt(variance)) };
}

function languagesIn(families: readonly string[]): string[] {
  return families.flatMap((family) => languageOf(family) ?? []);
}

const saying: Readonly<Record<Act['kind'], { seller: string | null; category: (name: string) => string }>> = {
  order: { seller: 'لأنك طلبت من هذا البائع', category: (name) => `لأنك طلبت من قسم «${name}»` },
  favourite: { seller: 'لأنك حفظت خدمة لهذا البائع', category: (name) => `لأنك حفظت خدمات من قسم «${name}»` },
  click: { seller: null, category: (name) => `لأنك تصفحت قسم «${name}»` },
};

/** The strongest kind of act is told. */
function reasonsOf(acts: readonly Act[], shares: ReadonlyMap<number, number>): Map<string, string> {
  const reasons = new Map<string, string>();
  const byStrength = [...acts].sort((a, b) => weights[a.kind] - weights[b.kind]);
  for (const { kind, sellerId, categories, categoryId, categoryName } of byStrength) {
    const { seller, category } = saying[kind];
    if (seller !== null) reasons.set(`seller ${sellerId}`, seller);
    const share = shares.get(categories[0] ?? 0) ?? 0;
    if (share >= TELLING_SHARE) reasons.set(`category ${categoryId}`, category(categoryName));
  }
  return reasons;
}

/** What of a listing the taste is about. */
export interface Fancied {
  /** Internal ids from the root down to its own. */
  readonly category: readonly number[];
  readonly seller: number;
  readonly priceCents: number | null;
  /** Scored tokens, separated by spaces. */
  readonly title: string;
}

/** Parts of the value; they sum to 1. */
const parts = { category: 0.45, seller: 0.3, price: 0.15, language: 0.1 };
/** Of the category's part, for the listing's own category; the rest is for the one at the root. */
const OWN_CATEGORY = 0.7;

/** How much a listing is to somebody's taste, in [0, 1). */
export function fancy(affinity: Affinity, { category, seller, priceCents, title }: Fancied): number {
  const { confidence, categories, sellers, price, languages } = affinity;
  const own = categories.get(category.at(-1) ?? 0) ?? 0;
  const root = categories.get(category[0] ?? 0) ?? 0;
  const priceFits =
    price === null || priceCents === null || priceCents <= 0
      ? 0
      : Math.exp(-0.5 * ((Math.log(priceCents) - price.mean) / price.deviation) ** 2);
  const value =
    parts.category * (OWN_CATEGORY * own + (1 - OWN_CATEGORY) * root) +
    parts.seller * (sellers.get(seller) ?? 0) +
    parts.price * priceFits +
    parts.language * languageShare(languages, title);
  return confidence * value;
}

function languageShare(languages: Affinity['languages'], title: string): number {
  if (languages.size === 0) return 0;
  const named = languagesIn(title.split(' ').map((token) => decodeToken(token).family));
  return Math.max(0, ...named.map((language) => languages.get(language) ?? 0));
}

/** Why a listing is to somebody's taste, in Arabic; null where they would not recognise it. */
export function fancyReason(
  { reasons }: Affinity,
  hit: { readonly seller: { readonly id: string }; readonly categoryId: string },
): string | null {
  return reasons.get(`seller ${hit.seller.id}`) ?? reasons.get(`category ${hit.categoryId}`) ?? null;
}
