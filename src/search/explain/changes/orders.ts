import { afterOrders, usualStars } from '../../../marketplace/foretell/index.js';
import { countInWords } from '../../../platform/count.js';
import { furtherOrders } from '../nouns.js';
import type { Proposer } from './change.js';

/** How many orders are worth telling of. */
const COUNTS = [1, 3, 5, 10] as const;

const HOURS_EACH = 3;

/** Orders of new buyers, in time, rated as the seller's usually are; without reviews where nobody has rated yet. */
export const orders: Proposer = ({ state, now, rules }) =>
  COUNTS.map((count) => {
    const stars = usualStars(state, count);
    const manner = stars.length === 0 ? 'في مواعيدها' : 'في مواعيدها، بتقييمات كالتي تنالها عادة،';
    const alone = stars.length === 0 ? 'في موعده' : 'في موعده، بتقييم كالذي تناله عادة،';
    return {
      deed: { kind: 'orders', count, stars },
      effort: HOURS_EACH * count,
      after: afterOrders(state, { count, stars }, { now, rules }),
      subject: `إنجاز ${countInWords(count, furtherOrders, 'masculine')} ${count === 1 ? alone : manner}`,
      feminine: false,
    };
  });
