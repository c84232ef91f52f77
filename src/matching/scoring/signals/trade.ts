import { grade } from '../../../ranking/index.js';
import type { MatchSignal } from '../signal.js';

/**
 * How likely the request is of the listing's trade, divided by √(2s + 1) when s of the trade stand before: places go to
 * trades in proportion to their likelihood, as seats of a parliament by the quotients of Sainte-Laguë (Dang & Croft 2012,
 * SIGIR), so that a request of two readings meets sellers of both. The root lets the likelier trade keep more of them.
 */
export const trade: MatchSignal = {
  name: 'trade',
  neutral: 0.5,
  value({ tradeShare, trade: id }, { placed }) {
    return tradeShare === null ? null : tradeShare / Math.sqrt(2 * (placed.get(id) ?? 0) + 1);
  },
  sentence(value) {
    if (value === null) return 'كلمات الطلب لا تدل على قسم بعينه.';
    return grade(value, [
      'الطلب أقرب إلى أقسام أخرى، أو سبقك فيه غيرك من قسمك.',
      'قسم خدمتك من الأقسام التي يحتملها الطلب.',
      'قسم خدمتك هو ما يدل عليه الطلب.',
    ]);
  },
};
