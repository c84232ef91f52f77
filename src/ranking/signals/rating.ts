import type { Signal } from '../signal.js';

/**
 * Bayesian mean of the stars: as if `strength` reviews with the mean `mean` had come before the first one,
 * so that one review moves little and a hundred speak for themselves. Stars 1–5 are spread over [0, 1].
 */
export const rating: Signal = {
  name: 'rating',
  neutral: 0.9,
  value({ rated, starSum }, _context, { ratingPrior }) {
    if (rated === null || starSum === null || rated === 0) return null;
    const mean = (ratingPrior.strength * ratingPrior.mean + starSum) / (ratingPrior.strength + rated);
    return (mean - 1) / 4;
  },
  sentence(value) {
    if (value === null) return 'لا تقييمات بالنجوم بعد، ولا يُحسب ذلك عليك.';
    const stars = (1 + 4 * value).toFixed(1);
    return `متوسط تقييمك المعتدّ به ${stars} من 5.`;
  },
};
