import { spread, type Signal } from '../signal.js';

const NEUTRAL = 0.8;

/** Of the stars of single reviews, usual where most are fives. */
const DEVIATION = 0.9;

/**
 * What the rating is at least: the Bayesian mean less its standard error, so that the same mean counts for more the more
 * reviews stand behind it (lower confidence bound; Wilson 1927 gives the same for shares). The bound of the category's
 * usual mean before any review is the neutral value.
 */
export const provenRating: Signal = {
  name: 'provenRating',
  neutral: NEUTRAL,
  value({ trustedRated, trustedStarSum, norms }, _context, { ratingPrior }) {
    if (trustedRated === null || trustedStarSum === null || trustedRated === 0) return null;
    const { strength } = ratingPrior;
    const prior = norms?.rating ?? ratingPrior.mean;
    const mean = (strength * prior + trustedStarSum) / (strength + trustedRated);
    const usual = Math.max(1.1, prior - DEVIATION / Math.sqrt(strength));
    const bound = mean - DEVIATION / Math.sqrt(strength + trustedRated);
    return spread(bound, { low: 1, usual, high: 5 }, NEUTRAL);
  },
  sentence(value) {
    if (value === null) return 'لا تقييمات تكفي لإثبات جودة خدمتك بعد، ولا يُحسب ذلك عليك.';
    if (value < NEUTRAL) return 'تقييماتك حتى الآن لا تكفي لإثبات جودة خدمتك.';
    if (value < 0.92) return 'تقييماتك تثبت جودة خدمتك بعض الإثبات، وكل تقييم جيد جديد يزيدها ثباتاً.';
    return 'تقييماتك كثيرة وجيدة، وتثبت جودة خدمتك.';
  },
};
