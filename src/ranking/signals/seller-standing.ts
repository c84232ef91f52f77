import { grade, type Signal } from '../signal.js';

/** What the seller has done over all listings, on a log scale: a proven seller's new listing is not unknown. */
export const sellerStanding: Signal = {
  name: 'sellerStanding',
  neutral: 0.2,
  value({ sellerOrders, sellerReviews }, _context, { sellerVolumeCeiling }) {
    if (sellerOrders === null && sellerReviews === null) return null;
    const known = Math.max(sellerOrders ?? 0, sellerReviews ?? 0);
    return Math.min(1, Math.log1p(known) / Math.log1p(sellerVolumeCeiling));
  },
  sentence(value) {
    if (value === null) return 'عدد طلباتك كلها غير معروف، ولا يُحسب ذلك عليك.';
    if (value === 0) return 'لم تُنفّذ طلبات بعد.';
    return grade(value, [
      'نفّذت طلبات قليلة في خدماتك كلها.',
      'نفّذت طلبات عدة في خدماتك كلها.',
      'نفّذت طلبات كثيرة في خدماتك كلها.',
    ]);
  },
};
