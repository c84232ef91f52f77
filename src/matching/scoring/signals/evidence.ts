import { countArabic } from '../../../platform/count.js';
import { nouns } from '../../reasons/nouns.js';
import type { MatchSignal } from '../signal.js';

/** Orders of the kind at which there is nothing left to prove. */
const CEILING = 200;

/** Orders that the seller did in trades like this one: log(1 + n) against what leaves no doubt. */
export const evidence: MatchSignal = {
  name: 'evidence',
  neutral: 0.3,
  value({ similarOrders }) {
    return similarOrders === null ? null : Math.min(1, Math.log1p(similarOrders) / Math.log1p(CEILING));
  },
  sentence(value) {
    if (value === null) return 'طلباتك من هذا النوع غير معروفة، ولا يُحسب ذلك عليك.';
    const orders = Math.round(Math.expm1(value * Math.log1p(CEILING)));
    return orders === 0
      ? 'لم تنفّذ طلبات من هذا النوع بعد.'
      : `نفّذت ${countArabic(orders, nouns.similarOrder)}.`;
  },
};
