import type { ReviewDetail } from '../../marketplace/listings/index.js';
import type { ReviewContract } from '../contracts/moderation-listings.js';
import type { Language } from '../language.js';
import { toQuality, toReasons } from './own-listing.js';

/** A wording as a moderator reads it, in their language. */
export function toReview({ row, ...review }: ReviewDetail, language: Language): ReviewContract {
  return {
    ...review,
    submittedAt: review.submittedAt.toISOString(),
    status: row.status,
    tags: row.tags,
    basePriceCents: row.base_price_cents,
    deliveryDays: row.delivery_days,
    upgrades: row.upgrades,
    packages: row.packages,
    mainImage: row.main_image,
    samples: row.samples,
    quality: toQuality(review.quality, language),
    earlier: review.earlier.map((decision) => ({
      ...decision,
      reasons: toReasons(decision.reasons, language),
      decidedAt: decision.decidedAt?.toISOString() ?? null,
    })),
  };
}
