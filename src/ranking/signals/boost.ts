import { isAbout, isInForce } from '../rules.js';
import type { Signal } from '../signal.js';

/**
 * What product teams add to a listing or a seller by rules: the sum of the boosts in force, at most 1. The weight bounds
 * what all of them can do, and the relevance floor stands before it.
 */
export const boost: Signal = {
  name: 'boost',
  neutral: 0,
  value(candidate, { today }, { rules = [] }) {
    let sum = 0;
    for (const rule of rules) {
      if (rule.kind === 'boost' && isInForce(rule, today) && isAbout(rule, candidate)) sum += rule.amount;
    }
    return Math.min(1, sum);
  },
  sentence(value) {
    return value === null || value === 0
      ? 'موضع خدمتك من النتائج نفسها، ولم يرفعها فريق السوق.'
      : 'رفع فريق السوق خدمتك في هذه النتائج لمدة محدودة.';
  },
};
