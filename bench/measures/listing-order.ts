import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { defaultProfile, signals, type Candidate, type Profile } from '../../src/ranking/index.js';
import { unknownCandidate } from '../../src/search/relevance/candidate.js';
import type { JudgedGroup, JudgedRows } from '../../src/tuning/linear/index.js';

/** The day on which the pages were read; only differences of days count. */
const TODAY = 20_000;

/** When a listing that was bought but not reviewed was last bought, as a share of its age: nobody has said. */
const LAST_ORDER_SHARE = 0.75;

/**
 * Signals of the ranking that these columns allow, each at several of its constants: how fast a marketplace forgets is
 * learned with the weights.
 */
const readings: readonly {
  readonly signal: string;
  readonly constant: keyof Profile;
  readonly at: readonly number[];
}[] = [
  { signal: 'volume', constant: 'volumeCeiling', at: [1, 3, 500] },
  { signal: 'salesPace', constant: 'salesPaceCeiling', at: [1, 10, 100] },
  { signal: 'sellerStanding', constant: 'sellerVolumeCeiling', at: [3, 30, 2000] },
  { signal: 'reviewRecency', constant: 'reviewHalfLifeDays', at: [30, 90, 250, 500, 1000, 2000] },
  { signal: 'freshness', constant: 'freshnessHalfLifeDays', at: [15, 30, 60, 120, 250, 500] },
  { signal: 'novelty', constant: 'noveltyHalfLifeDays', at: [250, 700, 1200, 2000, 4000] },
];

/** Of these also the products of any two: what one says may count for more where another is high. */
const joined = [
  ...['volume@1', 'volume@500', 'salesPace@10', 'sellerStanding@3', 'sellerStanding@2000'],
  ...[
    'reviewRecency@250',
    'reviewRecency@1000',
    'freshness@60',
    'freshness@250',
    'novelty@700',
    'novelty@2000',
  ],
] as const;

const products = joined.flatMap((a, index) => joined.slice(index + 1).map((b) => [a, b] as const));

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

/** The order in which a marketplace listed its services, as queries of pages with the signals of this ranking. */
export function readListingOrder(file: string): JudgedRows {
  const listed = parse(gunzipSync(readFileSync(file)).toString('utf8'));
  const ageOf = agesByNumber(listed);
  const pages = new Map<string, Listed[]>();
  for (const one of listed) pages.set(one.page, [...(pages.get(one.page) ?? []), one]);
  const features = readings.flatMap(({ signal: name, constant, at }) =>
    at.map((value) => {
      const signal = signals.find((one) => one.name === name);
      if (signal === undefined) throw new Error(`there is no signal ${name}`);
      const profile: Profile = { ...defaultProfile, [constant]: value };
      return {
        name: `${name}@${value}`,
        read: (candidate: Candidate): number =>
          signal.value(candidate, { today: TODAY }, profile) ?? signal.neutral,
      };
    }),
  );
  const places = new Map(features.map(({ name }, index) => [name, index]));
  return {
    names: [...features.map(({ name }) => name), ...products.map(([a, b]) => `${a} × ${b}`)],
    groups: [...pages].map(([id, page]) => ({
      id,
      ...judgedByPosition(page),
      rows: page.map((one) => {
        const candidate = candidateOf(one, ageOf(one));
        const values = features.map(({ read }) => read(candidate));
        const valueOf = (name: string): number => values[places.get(name) ?? -1] ?? 0;
        return Float64Array.from([...values, ...products.map(([a, b]) => valueOf(a) * valueOf(b))]);
      }),
    })),
  };
}

function parse(text: string): Listed[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
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

/** Gains 0–4 by fifths of the page, and as the finer target the share of the page that stands below. */
function judgedByPosition(page: readonly Listed[]): Pick<JudgedGroup, 'grades' | 'targets'> {
  const below = page.map(({ position }) => page.filter((other) => other.position > position).length);
  return {
    grades: below.map((count) => Math.min(4, Math.floor((5 * count) / page.length))),
    targets: below.map((count) => count / page.length),
  };
}
