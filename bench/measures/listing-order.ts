import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { defaultProfile, signals, type Candidate, type Profile } from '../../src/ranking/index.js';
import { unknownCandidate } from '../../src/search/relevance/candidate.js';
import type { JudgedGroup, JudgedRows, ShapeOptions } from '../../src/tuning/linear/index.js';

/** The day on which the pages were read; only differences of days count. */
const TODAY = 20_000;

/** When a listing that was bought but not reviewed was last bought, as a share of its age: nobody has said. */
const LAST_ORDER_SHARE = 0.75;

/** The ranking's own constants, but that a page of a category knows a listing as new for longer than a search does. */
const profile: Profile = { ...defaultProfile, noveltyHalfLifeDays: 700 };

/** An error near the top of a page counts more: the target is the share of the page below to this power. */
const TOWARDS_THE_TOP = 1.5;

/** Signals of the ranking that these columns allow. */
const weighed = ['volume', 'salesPace', 'sellerStanding', 'reviewRecency', 'freshness', 'novelty'];

/** What the ranking knows of the same candidate and does not weigh; null where it is unknown. */
const further: Readonly<Record<string, (candidate: Candidate) => number | null>> = {
  reviews: ({ reviews }) => reviews,
  sellerListings: ({ sellerListings }) => sellerListings,
  reviewedShare: ({ orders, reviews }) => ((reviews ?? 0) + 1) / ((orders ?? 0) + 2),
  shareOfSeller: ({ orders, sellerOrders }) => ((orders ?? 0) + 1) / ((sellerOrders ?? 0) + 2),
  overdue: ({ reviews, lastReviewDay, createdDay }) =>
    lastReviewDay === null || createdDay === null
      ? null
      : ((TODAY - lastReviewDay + 5) * ((reviews ?? 0) + 0.5)) / (TODAY - createdDay + 30),
};

/** How the order is taken to depend on these; chosen on the pages that are not set aside. */
export const listingOrderShape = {
  pieces: 12,
  surfacePieces: 6,
  surfaces: [
    ['sellerStanding', 'sellerListings'],
    ['reviewRecency', 'novelty'],
    ['reviewRecency', 'salesPace'],
    ['reviewRecency', 'reviews'],
    ['novelty', 'sellerStanding'],
    ['novelty', 'pageSize'],
  ],
  byKind: ['novelty'],
} as const satisfies ShapeOptions;

interface Listed {
  readonly page: string;
  readonly position: number;
  readonly id: number;
  readonly buyers: number;
  readonly ratings: number;
  readonly lastReviewDays: number | null;
  readonly sellerBuyers: number;
  readonly sellerListings: number;
}

/** Whether a page is one of the fifth that nothing was chosen on. */
export function isSetAside(page: string): boolean {
  return BigInt(`0x${createHash('sha256').update(page).digest('hex')}`) % 5n === 0n;
}

/**
 * The order in which a marketplace listed its services, as queries of pages with the signals of this ranking; NaN is
 * unknown. Services of `beside`, a file of the same day, help to date those of `file`.
 */
export function readListingOrder(file: string, beside?: string): JudgedRows {
  const listed = parse(file);
  const ageOf = agesByNumber(beside === undefined ? listed : [...listed, ...parse(beside)]);
  const pages = new Map<string, Listed[]>();
  for (const one of listed) pages.set(one.page, [...(pages.get(one.page) ?? []), one]);
  return {
    names: [...weighed, ...Object.keys(further), 'pageSize'],
    groups: [...pages].map(([id, page]) => ({
      id,
      kind: id.split('/', 1)[0] ?? id,
      ...judgedByPosition(page),
      rows: page.map((one) => {
        const candidate = candidateOf(one, ageOf(one));
        return Float64Array.of(...read(candidate).map((value) => value ?? Number.NaN), page.length);
      }),
    })),
  };
}

function read(candidate: Candidate): (number | null)[] {
  return [
    ...weighed.map((name) => {
      const signal = signals.find((one) => one.name === name);
      if (signal === undefined) throw new Error(`there is no signal ${name}`);
      return signal.value(candidate, { today: TODAY }, profile);
    }),
    ...Object.values(further).map((reading) => reading(candidate)),
  ];
}

function parse(file: string): Listed[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const values = line.split('\t');
    const read = (name: string): string => values[names.indexOf(name)] ?? '';
    return {
      page: read('leaf_slug'),
      position: Number(read('position')),
      id: Number(read('service_id')),
      buyers: Number(read('buyers')),
      ratings: Number(read('ratings')),
      lastReviewDays: read('last_review_days') === '' ? null : Number(read('last_review_days')),
      sellerBuyers: Number(read('seller_total_buyers')),
      sellerListings: Number(read('seller_n_services')),
    };
  });
}

/**
 * Days since publication. Services are numbered as they come, so one is at least as old as the oldest last review among
 * those numbered after it; between two such bounds age grows evenly with the number.
 */
function agesByNumber(listed: readonly Listed[]): (one: Listed) => number {
  const bounds: { readonly id: number; readonly age: number }[] = [];
  for (const { id, lastReviewDays } of listed.toSorted((a, b) => b.id - a.id)) {
    if (lastReviewDays !== null && lastReviewDays > (bounds.at(-1)?.age ?? 0))
      bounds.push({ id, age: lastReviewDays });
  }
  const newest = listed.reduce((largest, { id }) => Math.max(largest, id), 0);
  return ({ id }) => {
    const index = bounds.findIndex((bound) => bound.id <= id);
    const older = bounds[index === -1 ? bounds.length - 1 : index];
    const newer =
      index === 0 ? { id: newest + 1, age: 0 } : bounds[(index === -1 ? bounds.length : index) - 1];
    if (older === undefined || newer === undefined || older.id >= newer.id) return older?.age ?? 0;
    const share = (newer.id - id) / (newer.id - older.id);
    return newer.age + Math.max(0, Math.min(1, share)) * (older.age - newer.age);
  };
}

function candidateOf(one: Listed, age: number): Candidate {
  const isSold = one.buyers > 0;
  const lastOrder = one.lastReviewDays ?? age * LAST_ORDER_SHARE;
  return {
    ...unknownCandidate(one.id, 0),
    orders: one.buyers,
    reviews: one.ratings,
    lastReviewDay: one.lastReviewDays === null ? null : TODAY - one.lastReviewDays,
    lastOrderDay: isSold ? TODAY - lastOrder : null,
    createdDay: TODAY - age,
    sellerOrders: one.sellerBuyers,
    sellerListings: one.sellerListings,
  };
}

/** Gains 0–4 by fifths of the page, and as the finer target the share of the page that stands below, more so near the top. */
function judgedByPosition(page: readonly Listed[]): Pick<JudgedGroup, 'grades' | 'targets'> {
  const below = page.map(({ position }) => page.filter((other) => other.position > position).length);
  return {
    grades: below.map((count) => Math.min(4, Math.floor((5 * count) / page.length))),
    targets: below.map((count) => (count / page.length) ** TOWARDS_THE_TOP),
  };
}
