import { memoizedFor } from '../../platform/memoized-for.js';
import type { MatchingContext } from '../context.js';
import { matchRequest } from '../match.js';
import type { Gap } from './cluster-gaps.js';
import { readGaps } from './read-gaps.js';

/** A gap beside the sellers who are nearest to it, best first. */
export interface SellerGap extends Gap {
  readonly sellers: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly internalId: number;
  }[];
}

/** Gaps that are looked at for one seller. */
const LOOKED_AT = 60;
/** A seller among the first so many for a need is near to it. */
const NEAREST = 20;
const KEPT_MS = 300_000;
const DAY_MS = 86_400_000;

/** The gaps with the sellers who are nearest to each: by what they offer, have done and can. */
export async function withNearest(
  context: MatchingContext,
  gaps: readonly Gap[],
  limit: number,
): Promise<SellerGap[]> {
  const found: SellerGap[] = [];
  for (const gap of gaps) {
    const { matches } = await matchRequest(context, { title: gap.examples[0] ?? gap.need }, { limit });
    const sellers = matches.map(({ seller }) => {
      return { id: seller.externalId, displayName: seller.displayName, internalId: seller.id };
    });
    found.push({ ...gap, sellers });
  }
  return found;
}

/** What is wanted in the last `days`, hardly offered, and near to what a seller does: advice what to offer next. */
export type SellerGaps = (sellerId: number, days: number, limit: number) => Promise<Gap[]>;

/** Which sellers are near to which gap is the same for all who ask: it is found once, and kept some minutes. */
export function openSellerGaps(context: MatchingContext): SellerGaps {
  const { db, clock } = context;
  const near = memoizedFor(KEPT_MS, clock, async (days: number) => {
    const now = clock.now();
    const { gaps } = await readGaps(db, new Date(now.getTime() - days * DAY_MS), now, LOOKED_AT);
    return withNearest(context, gaps, NEAREST);
  });
  return async (sellerId, days, limit) =>
    (await near(days))
      .filter(({ sellers }) => sellers.some(({ internalId }) => internalId === sellerId))
      .slice(0, limit)
      .map(({ sellers: _, ...gap }) => gap);
}
