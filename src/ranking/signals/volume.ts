import { grade, type Signal } from '../signal.js';

/** Orders or reviews, whichever tells more, on a log scale: the tenth counts more than the thousandth. */
export const volume: Signal = {
  name: 'volume',
  neutral: 0.2,
  value({ orders, reviews }, _context, { volumeCeiling }) {
    if (orders === null && reviews === null) return null;
    const known = Math.max(orders ?? 0, reviews ?? 0);
    return Math.min(1, Math.log1p(known) / Math.log1p(volumeCeiling));
  },
  sentence(value) {
    if (value === null) return 'عدد طلبات الخدمة غير معروف، ولا يُحسب ذلك عليك.';
    if (value === 0) return 'لم تُطلب هذه الخدمة بعد.';
    return grade(value, ['طُلبت خدمتك مرات قليلة.', 'طُلبت خدمتك مرات عدة.', 'طُلبت خدمتك كثيراً.']);
  },
};
