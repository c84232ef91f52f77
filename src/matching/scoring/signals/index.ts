/** Every signal of the matching, in the order in which contributions are added. A new one: a file here, a line here, a weight in the profile. */
import type { MatchSignal } from '../signal.js';
import { activity } from './activity.js';
import { budget } from './budget.js';
import { capacity } from './capacity.js';
import { deadline } from './deadline.js';
import { evidence } from './evidence.js';
import { fit } from './fit.js';
import { newcomer } from './newcomer.js';
import { priceLevel } from './price-level.js';
import { rating } from './rating.js';
import { response } from './response.js';
import { skills } from './skills.js';
import { trade } from './trade.js';

export const matchSignals = [
  fit,
  trade,
  skills,
  evidence,
  rating,
  budget,
  deadline,
  capacity,
  response,
  activity,
  priceLevel,
  newcomer,
] as const satisfies readonly MatchSignal[];

/** How much each signal weighs; together 1, so that a score is in [0, 1]. */
export const matchWeights: Readonly<Record<string, number>> = {
  fit: 0.48,
  trade: 0.25,
  skills: 0.04,
  evidence: 0.05,
  rating: 0.03,
  budget: 0.04,
  deadline: 0.03,
  capacity: 0.02,
  response: 0.015,
  activity: 0.015,
  priceLevel: 0.01,
  newcomer: 0.02,
};
