import { defaultProfile, score } from '../../ranking/index.js';
import { packSignals, toCandidate } from '../relevance/candidate.js';
import { signalColumns, type SignalColumn } from './fields.js';

const timed: ReadonlySet<SignalColumn> = new Set([
  'lastReviewDay',
  'lastOrderDay',
  'createdDay',
  'updatedDay',
  'seenDay',
]);

/**
 * The default score without query and time, in thousandths. It orders retrieval within a region, so that the engine
 * hands over the likely best of a large set; the score itself is always computed from the signals.
 */
export function standing(signals: readonly (number | null)[]): number {
  const timeless = signals.map((value, index) =>
    timed.has(signalColumns[index] ?? 'orders') ? null : value,
  );
  const candidate = toCandidate({ id: 0, seller: 0, signals: packSignals(timeless) });
  return Math.round(score(candidate, { today: 0 }, defaultProfile) * 1000);
}
