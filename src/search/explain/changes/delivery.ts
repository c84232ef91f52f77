import { afterEdit } from '../../../marketplace/foretell/index.js';
import { countInWords } from '../../../platform/count.js';
import { daysAfter } from '../nouns.js';
import type { Proposer } from './change.js';

/** Promises that buyers filter by, in days. */
const STEPS = [1, 2, 3, 5, 7, 14] as const;

/** Harder the more of the time is taken away. */
const HARDEST = 12;

/** A shorter promise, down to a third of the present one: more than that is no matter of will. */
export const delivery: Proposer = ({ state, ...terms }) => {
  const present = state.listing.deliveryDays;
  if (present === null) return [];
  return STEPS.filter((days) => days < present && days >= present / 3).flatMap((days) => {
    const after = afterEdit(state, { deliveryDays: days }, terms);
    if (after === null) return [];
    const [short, long] = [days, present].map((count) => countInWords(count, daysAfter, 'masculine'));
    return [
      {
        deed: { kind: 'delivery', days },
        effort: 2 + HARDEST * (1 - days / present),
        after,
        subject: `تسليم الخدمة خلال ${short ?? ''} بدل ${long ?? ''}`,
        feminine: false,
      },
    ];
  });
};
