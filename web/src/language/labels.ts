/** The Arabic names of what the server names by keys. */
import type { SellerLevel } from '../api/contracts.js';
import type { SortKey } from '../location/search-state.js';

export const levelNames: Readonly<Record<SellerLevel, string>> = {
  new: 'جديد',
  active: 'نشيط',
  distinguished: 'مميز',
  expert: 'خبير',
};

export const sortNames: Readonly<Record<SortKey, string>> = {
  relevance: 'الأنسب',
  rating: 'الأعلى تقييماً',
  newest: 'الأحدث',
  price: 'الأقل سعراً',
  priceDesc: 'الأعلى سعراً',
  delivery: 'الأسرع تسليماً',
};
