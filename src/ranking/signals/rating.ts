import { spread, type Signal } from '../signal.js';

const NEUTRAL = 0.9;

/** Of the stars of single reviews, usual where most are fives. */
const DEVIATION = 0.9;

/** Standard errors by which a mean has to lie below the usual: chance alone is there once in fifteen times. */
const PROVEN = 1.5;

/** A mean that is proven to be so many stars below the usual leaves nothing of the signal. */
const FAR = 2;

/** Where nearly all stars are fives, a five still says more than nothing, and a three no more. */
const MOST_USUAL = 4.95;

/**
 * Bayesian mean of the stars: as if `strength` reviews with the category's usual mean had come before the first one, so
 * that one review moves little and a hundred speak for themselves (Gelman et al. 2013, Bayesian Data Analysis, §2.5).
 * What lies below the usual counts only as far as it is proven: a first bad review cannot sink a new seller, two good ones
 * after it undo it, and five bad ones speak. A further review by the same buyer counts less. The usual mean of the category
 * is the neutral value, five stars are 1.
 */
export const rating: Signal = {
  name: 'rating',
  neutral: NEUTRAL,
  value({ trustedRated, trustedStarSum, norms }, _context, { ratingPrior }) {
    if (trustedRated === null || trustedStarSum === null || trustedRated === 0) return null;
    const { strength } = ratingPrior;
    const usual = Math.min(norms?.rating ?? ratingPrior.mean, MOST_USUAL);
    const known = strength + trustedRated;
    const mean = (strength * usual + trustedStarSum) / known;
    const proven = mean < usual ? Math.min(usual, mean + (PROVEN * DEVIATION) / Math.sqrt(known)) : mean;
    return spread(proven, { low: Math.max(1, usual - FAR), usual, high: 5 }, NEUTRAL);
  },
  sentence(value) {
    if (value === null) return 'لا تقييمات بالنجوم بعد، ولا يُحسب ذلك عليك.';
    if (value < NEUTRAL - 0.1) return 'متوسط تقييمك دون المعتاد في قسمك.';
    if (value < NEUTRAL + 0.02) return 'متوسط تقييمك قريب من المعتاد في قسمك.';
    return 'متوسط تقييمك أعلى من المعتاد في قسمك.';
  },
};
