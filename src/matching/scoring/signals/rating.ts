import type { MatchSignal } from '../signal.js';

/** As if so many reviews with this mean had come before the first one, as in the ranking. */
const PRIOR = { mean: 4.6, strength: 6 };

/** Bayesian mean of the stars in trades like this one, spread over [0, 1]. */
export const rating: MatchSignal = {
  name: 'rating',
  neutral: 0.9,
  value({ rated, starSum }) {
    if (rated === 0) return null;
    return ((PRIOR.strength * PRIOR.mean + starSum) / (PRIOR.strength + rated) - 1) / 4;
  },
  sentence(value) {
    if (value === null) return 'لا تقييمات بالنجوم لطلبات من هذا النوع، ولا يُحسب ذلك عليك.';
    return `متوسط تقييمك في هذا النوع ${(1 + 4 * value).toFixed(1)} من 5.`;
  },
};
