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

/** What is wanted, hardly offered, and near to what the seller does: advice what to offer next. */
export async function gapsForSeller(
  context: MatchingContext,
  sellerId: number,
  since: Date,
  limit: number,
): Promise<Gap[]> {
  const { gaps } = await readGaps(context.db, since, context.clock.now(), LOOKED_AT);
  const near = await withNearest(context, gaps, NEAREST);
  return near
    .filter(({ sellers }) => sellers.some(({ internalId }) => internalId === sellerId))
    .slice(0, limit)
    .map(({ sellers: _, ...gap }) => gap);
}
