import { grade } from '../../../ranking/index.js';
import type { MatchSignal } from '../signal.js';

/** Whether the budget pays for it: budget over price (with what it takes to be in time), at most 1. */
export const budget: MatchSignal = {
  name: 'budget',
  neutral: 0.7,
  value({ price }, { budgetCents }) {
    if (price === null || budgetCents === null) return null;
    return price === 0 ? 1 : Math.min(1, budgetCents / price);
  },
  sentence(value) {
    if (value === null) return 'لا ميزانية مذكورة أو لا سعر معروفاً، فلا مقارنة.';
    if (value >= 1) return 'الميزانية تكفي سعرك.';
    return grade(value, [
      'سعرك أعلى من الميزانية بكثير.',
      'سعرك أعلى من الميزانية.',
      'سعرك أعلى من الميزانية قليلاً.',
    ]);
  },
};
