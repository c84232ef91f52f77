import { z } from 'zod';
import type { Rule } from './rules.js';

const weight = z.number().min(0).max(10);
const share = z.number().min(0).max(1);
const count = z.number().int().min(0);
const field = z.strictObject({ weight, lengthPenalty: share });

/** What each signal of `signals/` weighs unless a profile says otherwise; a new signal has its line here. */
const defaultWeights = {
  text: 1,
  coverage: 0.1,
  phrase: 0.16,
  categoryIntent: 0.03,
  focus: 0.1,
  meaning: 0.1,
  rating: 0.15,
  provenRating: 0.004,
  reviewRecency: 0.004,
  volume: 0.012,
  salesPace: 0.003,
  sellerStanding: 0.003,
  level: 0.008,
  onTime: 0.004,
  completion: 0.004,
  repeatBuyers: 0.002,
  activity: 0.005,
  response: 0.002,
  freshness: 0.003,
  novelty: 0.001,
  delivery: 0.003,
  deliveryKept: 0.002,
  titleQuality: 0.003,
  descriptionQuality: 0.003,
  samples: 0.002,
  upgrades: 0.001,
  price: 0.003,
  conversion: 0.006,
  integrity: 0.02,
  /** The most that boosts can add to a score. */
  boost: 0.1,
  /** The most that the taste of who searches can add. */
  affinity: 0.02,
};

export type SignalName = keyof typeof defaultWeights;

/** Everything a product team may turn: how much each signal weighs and the constants that the signals read. */
export const profileSchema = z.strictObject({
  version: z.string().min(1),
  weights: z.strictObject(
    Object.fromEntries(Object.keys(defaultWeights).map((name) => [name, weight])) as Record<
      SignalName,
      typeof weight
    >,
  ),
  /** BM25F: `saturation` is k1, `lengthPenalty` is b of a field. */
  bm25f: z.strictObject({
    saturation: z.number().positive(),
    title: field,
    tags: field,
    category: field,
    description: field,
  }),
  /**
   * What a match counts that is not the word itself: its stem, its derivation family, the concept of a phrase, or (by its
   * weight) a synonym. Kin hold the need nearly as well as the word does: in the coverage they count `kinCoverage`.
   */
  match: z.strictObject({ stem: share, family: share, concept: share, kinCoverage: share, synonym: share }),
  /** Below this share of the query's weight a listing is no answer, whatever its fame. */
  relevanceFloor: share,
  /** From this nearness of meaning on a listing is an answer, even if it holds none of the words. */
  meaningFloor: share,
  ratingPrior: z.strictObject({ mean: z.number().min(1).max(5), strength: z.number().positive() }),
  volumeCeiling: z.number().positive(),
  sellerVolumeCeiling: z.number().positive(),
  activityHalfLifeDays: z.number().positive(),
  /** Stretched or shortened by the pace of the category. */
  freshnessHalfLifeDays: z.number().positive(),
  reviewHalfLifeDays: z.number().positive(),
  noveltyHalfLifeDays: z.number().positive(),
  /** Orders a year. */
  salesPaceCeiling: z.number().positive(),
  /** Orders or buyers of a seller that a rate of the whole market stands for, until there are as many of their own. */
  ratePrior: z.strictObject({
    onTime: share,
    completion: share,
    returning: share,
    strength: z.number().positive(),
  }),
  /** Listings of one seller on a page, and how many sellers the first ten hold where there are as many. */
  diversity: z.strictObject({ perSeller: count.min(1), sellersInFirstTen: count.min(1).max(10) }),
  /** The share of first-page impressions that new listings get, and until when a listing is new. */
  exploration: z.strictObject({ share, maxAgeDays: z.number().positive(), maxImpressions: count }),
});

/** What one search is ranked by. */
export type Profile = z.infer<typeof profileSchema> & {
  /** Pins, boosts and exclusions that the search is under. */
  readonly rules?: readonly Rule[];
};

export const defaultProfile: Profile = {
  version: 'default-1',
  weights: defaultWeights,
  bm25f: {
    saturation: 2.2,
    title: { weight: 1.9, lengthPenalty: 0.95 },
    tags: { weight: 1, lengthPenalty: 0.7 },
    category: { weight: 1.5, lengthPenalty: 0.5 },
    description: { weight: 1.2, lengthPenalty: 0.9 },
  },
  match: { stem: 0.95, family: 0.5, concept: 0.2, kinCoverage: 0.7, synonym: 0.08 },
  relevanceFloor: 0.3,
  meaningFloor: 0.7,
  ratingPrior: { mean: 4.6, strength: 4 },
  volumeCeiling: 500,
  sellerVolumeCeiling: 2000,
  activityHalfLifeDays: 30,
  freshnessHalfLifeDays: 180,
  reviewHalfLifeDays: 365,
  noveltyHalfLifeDays: 45,
  salesPaceCeiling: 100,
  ratePrior: { onTime: 0.9, completion: 0.93, returning: 0.15, strength: 5 },
  diversity: { perSeller: 3, sellersInFirstTen: 5 },
  exploration: { share: 0.2, maxAgeDays: 30, maxImpressions: 200 },
};
