import type { CatalogueEntry } from './entry.js';

/** What accounts, signing in and reports are refused for. */
export const peopleErrors = {
  SESSION_ENDED: {
    status: 401,
    ar: 'انتهت جلستك. سجّل الدخول من جديد.',
    en: 'Your session has ended. Sign in again.',
  },
  SIGN_IN_FAILED: {
    status: 401,
    ar: 'البريد أو كلمة المرور غير صحيحة. أعد المحاولة، أو اختر كلمة مرور جديدة.',
    en: 'The e-mail or the password is wrong. Try again, or choose a new password.',
  },
  TOO_MANY_ATTEMPTS: {
    status: 429,
    ar: 'كثرت المحاولات. أعد المحاولة بعد {waitAr}.',
    en: 'Too many tries. Try again in {wait} min.',
  },
  EMAIL_UNCONFIRMED: {
    status: 403,
    ar: 'لم تؤكّد بريدك بعد. افتح الرابط الذي أرسلناه إليك، أو اطلب رسالة جديدة.',
    en: 'Your e-mail is not confirmed yet. Open the link that we sent you, or ask for a new letter.',
  },
  EMAIL_INVALID: {
    status: 400,
    ar: 'عنوان البريد غير صحيح. اكتبه مثل name@example.com.',
    en: 'This is not an e-mail address. Write it like name@example.com.',
  },
  PASSWORD_WEAK: {
    status: 400,
    ar: 'كلمة المرور سهلة التخمين. اختر عشرة أحرف متنوعة على الأقل.',
    en: 'The password is easy to guess. Choose at least ten characters, five of them different.',
  },
  TOKEN_INVALID: {
    status: 400,
    ar: 'هذا الرابط استُعمل أو انتهت مدته. اطلب رسالة جديدة.',
    en: 'This link was used or has expired. Ask for a new letter.',
  },
  ACCOUNT_SUSPENDED: {
    status: 403,
    ar: 'حسابك موقوف. راسل فريق الدعم لمعرفة السبب.',
    en: 'Your account is suspended. Write to the support team to learn why.',
  },
  ACCOUNT_UNKNOWN: {
    status: 404,
    ar: 'لا يوجد حساب بالمعرّف {account}. تحقق من المعرّف.',
    en: 'There is no account with the id {account}. Check the id.',
  },
  ACCOUNT_HAS_ORDERS: {
    status: 409,
    ar: 'لا يمكن حذف حسابك قبل أن تنتهي طلباتك. أتمّها أو ألغها أولاً.',
    en: 'Your account cannot be closed while you have open orders. Finish or cancel them first.',
  },
  ACCOUNT_HAS_MONEY: {
    status: 409,
    ar: 'في حسابك رصيد. اسحبه أو أنفقه أولاً، ثم احذف الحساب.',
    en: 'There is money in your account. Withdraw or spend it first, then close the account.',
  },
  REPORT_UNKNOWN: {
    status: 404,
    ar: 'لا يوجد بلاغ بالمعرّف {report}. تحقق من المعرّف.',
    en: 'There is no report with the id {report}. Check the id.',
  },
  ALREADY_SELLER: {
    status: 409,
    ar: 'أنت بائع من قبل. عدّل صفحتك بدل إنشائها مرة أخرى.',
    en: 'You are a seller already. Change your profile instead of making it again.',
  },
  SOCIAL_EMAIL_UNVERIFIED: {
    status: 403,
    ar: 'لم يؤكد مزوّد الدخول بريدك. أكّده لديه أولاً، أو سجّل بالبريد وكلمة المرور.',
    en: 'The sign-in provider has not verified your e-mail. Verify it there first, or register with e-mail and password.',
  },
} as const satisfies Record<string, CatalogueEntry>;
