import type { CatalogueEntry } from './entry.js';

/** What requests, offers, messages and saved searches are refused for. */
export const requestErrors = {
  SAVED_SEARCH_UNKNOWN: {
    status: 404,
    ar: 'لا يوجد بحث محفوظ بالمعرّف {search}. حدّث الصفحة لترى ما حفظته.',
    en: 'There is no saved search {search}. Reload to see those that you have.',
  },
  SAVED_SEARCHES_FULL: {
    status: 409,
    ar: 'بلغت أكثر ما يمكن حفظه من البحوث ({max}). احذف بحثاً لم تعد تحتاج إليه.',
    en: 'You have as many saved searches as can be kept ({max}). Delete one that you no longer need.',
  },
  REQUEST_UNKNOWN: {
    status: 404,
    ar: 'لا يوجد طلب خدمة برقم {request}، أو أنه أُغلق.',
    en: 'There is no request {request}, or it has been closed.',
  },
  REQUEST_CLOSED: {
    status: 409,
    ar: 'هذا الطلب لا يستقبل عروضاً. ابحث عن طلبات مفتوحة أخرى.',
    en: 'This request takes no offers. Look for others that are open.',
  },
  REQUEST_DEADLINE_PAST: {
    status: 400,
    ar: 'الموعد الذي حددته مضى. اختر موعداً قادماً.',
    en: 'The deadline has passed. Choose one that is to come.',
  },
  REQUEST_BUDGET_TOO_LOW: {
    status: 400,
    ar: 'أقل ميزانية لطلب خدمة {usd} دولار. ارفعها، أو اترك الميزانية فارغة.',
    en: 'The least budget of a request is {usd} dollars. Raise it, or leave it out.',
  },
  OFFER_UNKNOWN: {
    status: 404,
    ar: 'لم نجد هذا العرض.',
    en: 'There is no such offer.',
  },
  OFFER_EXISTS: {
    status: 409,
    ar: 'قدّمت عرضاً على هذا الطلب من قبل. اسحبه أولاً إن أردت تقديم غيره.',
    en: 'You have made an offer on this request. Withdraw it first to make another.',
  },
  OFFER_OWN_REQUEST: {
    status: 409,
    ar: 'لا يمكنك تقديم عرض على طلبك.',
    en: 'You cannot make an offer on your own request.',
  },
  CONVERSATION_UNKNOWN: {
    status: 404,
    ar: 'لم نجد هذه المحادثة.',
    en: 'There is no such conversation.',
  },
} as const satisfies Record<string, CatalogueEntry>;
