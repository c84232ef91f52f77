import type { MarketRules } from '../core/index.js';

/** Why a review is held until a moderator has looked at it. */
export const reviewDoubts = {
  split_order: {
    ar: 'قُسّم العمل إلى طلبات لم يبدأ تنفيذ بعضها',
    en: 'the job was split into orders of which some were never begun',
  },
  risky_buyer: {
    ar: 'للمشتري سوابق في تقسيم الطلبات وإلغائها',
    en: 'the buyer has split and left orders before',
  },
  ring: {
    ar: 'تبادل الطرفان التقييمات',
    en: 'the two reviewed each other',
  },
  burst: {
    ar: 'تقييمات كثيرة في وقت قصير من حسابات لا تتعامل إلا مع هذا البائع',
    en: 'many reviews in a short time by accounts that buy from this seller only',
  },
} as const;

export type ReviewDoubt = keyof typeof reviewDoubts;

/** What is known of the order and its two sides at the moment of the review. */
export interface ReviewFacts {
  readonly stars: number;
  /** Paid orders of the two, linked to this one, on which work never started. */
  readonly neverStarted: number;
  /** From `buyerRisk`. */
  readonly buyerRisk: number;
  /** Whether the seller's account reviewed the buyer's own services lately. */
  readonly reviewedEachOther: boolean;
  /** Whether the buyer ever bought from anybody else. */
  readonly buysElsewhere: boolean;
  /** Other recent reviews of the listing by accounts that bought from this seller only. */
  readonly recentSinglePurpose: number;
}

const GOOD_STARS = 4;

/** Praise harms nobody in a split job, so only what pulls the seller down is doubted for it; praise is what rings make. */
export function doubtsOf(facts: ReviewFacts, { burst, heldRisk }: MarketRules['review']): ReviewDoubt[] {
  const praises = facts.stars >= GOOD_STARS;
  const doubts: readonly (readonly [ReviewDoubt, boolean])[] = [
    ['split_order', !praises && facts.neverStarted > 0],
    ['risky_buyer', !praises && facts.buyerRisk >= heldRisk],
    ['ring', praises && facts.reviewedEachOther],
    ['burst', !facts.buysElsewhere && facts.recentSinglePurpose + 1 >= burst],
  ];
  return doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
}
