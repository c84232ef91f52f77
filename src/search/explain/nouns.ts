import type { ArabicNoun } from '../../platform/count.js';

/** Nouns of what sellers are told, in the genitive: after a preposition, a verbal noun or a comparison. */
export const daysAfter: ArabicNoun = {
  zero: 'ساعات',
  one: 'يوم واحد',
  two: 'يومين',
  few: 'أيام',
  many: 'يوماً',
  other: 'يوم',
};

export const furtherOrders: ArabicNoun = {
  zero: 'لا طلبات أخرى',
  one: 'طلب آخر',
  two: 'طلبين آخرين',
  few: 'طلبات أخرى',
  many: 'طلباً آخر',
  other: 'طلب آخر',
};
