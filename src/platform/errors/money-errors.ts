import type { CatalogueEntry } from './entry.js';

/** What money is refused for. */
export const moneyErrors = {
  AMOUNT_INVALID: {
    status: 400,
    ar: 'المبلغ غير صحيح. اكتب مبلغاً أكبر من صفر ولا يزيد على {most}$، بالسنتات وبلا كسور.',
    en: 'The amount is wrong. Give whole cents, above zero and not more than {most} dollars.',
  },
  BALANCE_TOO_LOW: {
    status: 409,
    ar: 'رصيدك {balance}$ لا يكفي. أضف إليه {missing}$ على الأقل ثم أعد المحاولة.',
    en: 'Your balance of {balance} dollars is not enough. Add at least {missing} dollars, then try again.',
  },
  MONEY_MOVED_BEFORE: {
    status: 409,
    ar: 'تمت هذه العملية المالية من قبل، ولم يتغير شيء الآن. حدّث الصفحة لترى الرصيد الحالي.',
    en: 'This money was moved before; nothing changed now. Reload to see the present balance.',
  },
  WITHDRAWABLE_TOO_LOW: {
    status: 409,
    ar: 'رصيدك القابل للسحب {balance}$، وهو أقل من المبلغ المطلوب. اطلب مبلغاً أصغر، أو انتظر حتى تصبح بقية أرباحك قابلة للسحب.',
    en: 'You can withdraw {balance} dollars, less than you asked for. Ask for less, or wait until more becomes available.',
  },
  WITHDRAWAL_TOO_SMALL: {
    status: 400,
    ar: 'أقل مبلغ للسحب بهذه الطريقة {minimum}$. اطلب مبلغاً أكبر أو اختر طريقة أخرى.',
    en: 'The least that can be withdrawn this way is {minimum} dollars. Ask for more, or choose another method.',
  },
  WITHDRAWAL_METHOD_UNKNOWN: {
    status: 400,
    ar: 'لا يمكن السحب بطريقة «{method}». الطرق المتاحة: {known}.',
    en: 'Nothing can be withdrawn by "{method}". The methods are: {known}.',
  },
  CURRENCY_UNSUPPORTED: {
    status: 400,
    ar: 'العملة {currency} غير مدعومة. اكتب المبلغ بعملة {supported}.',
    en: 'The currency {currency} is not supported. Give the amount in {supported}.',
  },
  PAYMENT_PROVIDER_UNKNOWN: {
    status: 404,
    ar: 'لا توجد وسيلة دفع باسم «{provider}». الوسائل المتاحة: {known}.',
    en: 'There is no payment provider "{provider}". Those switched on are: {known}.',
  },
  PAYMENT_NOTICE_INVALID: {
    status: 401,
    ar: 'إشعار الدفع غير موقّع بالمفتاح المتفق عليه أو غير مكتمل. تحقق من قيمة MIZAN_PAYMENTS_SECRET عند الطرفين.',
    en: 'The payment notice is not signed with the agreed secret, or not whole. Check MIZAN_PAYMENTS_SECRET on both sides.',
  },
  PAYMENT_NOTICE_DIFFERS: {
    status: 409,
    ar: 'المبلغ أو العملة في إشعار الدفع يختلفان عما طُلب، فلم يُسجَّل شيء. راجع العملية لدى مزوّد الدفع.',
    en: 'The amount or currency of the payment notice differs from what was asked for; nothing was posted. Look at the payment with its provider.',
  },
} as const satisfies Record<string, CatalogueEntry>;
