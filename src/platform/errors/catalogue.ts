/**
 * Every error that a person or a program outside can meet, in one place.
 * `status` is the HTTP status, `ar` and `en` are titles that say what to do; `{name}` is filled from the error's details.
 */
export interface CatalogueEntry {
  readonly status: number;
  readonly ar: string;
  readonly en: string;
}

export const errorCatalogue = {
  INTERNAL: {
    status: 500,
    ar: 'حدث خطأ غير متوقع من جهتنا. أعد المحاولة بعد قليل.',
    en: 'Something went wrong on our side. Try again shortly.',
  },
  NOT_FOUND: {
    status: 404,
    ar: 'لم نجد ما تبحث عنه.',
    en: 'Nothing was found at this address.',
  },
  VALIDATION_FAILED: {
    status: 400,
    ar: 'في الطلب قيمة غير صحيحة: {detail}',
    en: 'The request has an invalid value: {detail}',
  },
  UNAUTHENTICATED: {
    status: 401,
    ar: 'سجّل الدخول أولاً ثم أعد المحاولة.',
    en: 'Sign in first, then try again.',
  },
  FORBIDDEN: {
    status: 403,
    ar: 'هذه الصفحة ليست متاحة لحسابك.',
    en: 'Your account may not do this.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
