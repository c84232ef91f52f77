import type { CountedNoun } from './plural.js';

/** Every counted noun of the page in one place. `…After` stand in the genitive, as after a preposition. */
export const services: CountedNoun = {
  zero: 'لا خدمات',
  one: 'خدمة واحدة',
  two: 'خدمتان',
  few: 'خدمات',
  many: 'خدمة',
  other: 'خدمة',
};

export const servicesAfter: CountedNoun = { ...services, two: 'خدمتين' };

export const ratings: CountedNoun = {
  zero: 'لا تقييمات بعد',
  one: 'تقييم واحد',
  two: 'تقييمان',
  few: 'تقييمات',
  many: 'تقييماً',
  other: 'تقييم',
};

export const orders: CountedNoun = {
  zero: 'لا طلبات بعد',
  one: 'طلب واحد',
  two: 'طلبان',
  few: 'طلبات',
  many: 'طلباً',
  other: 'طلب',
};

export const offers: CountedNoun = {
  zero: 'لا عروض بعد',
  one: 'عرض واحد',
  two: 'عرضان',
  few: 'عروض',
  many: 'عرضاً',
  other: 'عرض',
};

/** So many times what was bought. */
export const pieces: CountedNoun = {
  zero: 'لا نسخ',
  one: 'نسخة واحدة',
  two: 'نسختان',
  few: 'نسخ',
  many: 'نسخة',
  other: 'نسخة',
};

export const newNotices: CountedNoun = {
  zero: 'لا إشعارات جديدة',
  one: 'إشعار جديد',
  two: 'إشعاران جديدان',
  few: 'إشعارات جديدة',
  many: 'إشعاراً جديداً',
  other: 'إشعار جديد',
};

export const dollars: CountedNoun = {
  zero: 'بلا مقابل',
  one: 'دولار واحد',
  two: 'دولاران',
  few: 'دولارات',
  many: 'دولاراً',
  other: 'دولار',
};

export const dollarsAfter: CountedNoun = { ...dollars, two: 'دولارين' };

export const daysAfter: CountedNoun = {
  zero: 'ساعات',
  one: 'يوم',
  two: 'يومين',
  few: 'أيام',
  many: 'يوماً',
  other: 'يوم',
};
