import type { CatalogueEntry } from './entry.js';

/** What orders, disputes and reviews are refused for. */
export const orderErrors = {
  LISTING_NOT_FOR_SALE: {
    status: 409,
    ar: 'لم يحدد البائع سعراً لهذه الخدمة بعد. راسله قبل الشراء أو اختر خدمة أخرى.',
    en: 'The listing has no price yet. Write to its seller before buying, or take another one.',
  },
  ORDER_OWN_LISTING: {
    status: 409,
    ar: 'هذه خدمتك، ولا يمكنك شراؤها.',
    en: 'This listing is your own; you cannot buy it.',
  },
  ORDER_CHOICE_UNKNOWN: {
    status: 400,
    ar: 'لا توجد في هذه الخدمة حزمة أو تطوير باسم «{choice}». حدّث الصفحة واختر من المعروض.',
    en: 'The listing has no package or upgrade named “{choice}”. Reload the page and take one of those offered.',
  },
  ORDER_PRICE_CHANGED: {
    status: 409,
    ar: 'تغيّر سعر الخدمة منذ فتحت الصفحة. حدّثها وراجع السعر الجديد قبل الشراء.',
    en: 'The price has changed since you opened the page. Reload it and check the new price before buying.',
  },
  ORDER_TOO_LARGE: {
    status: 400,
    ar: 'لا يتجاوز الطلب الواحد {usd} دولار. قلّل الكمية أو التطويرات.',
    en: 'One order is at most {usd} USD. Take fewer pieces or upgrades.',
  },
  ORDER_UNKNOWN: {
    status: 404,
    ar: 'لا يوجد طلب بالمعرّف {order}. تحقق من المعرّف.',
    en: 'There is no order with the id {order}. Check the id.',
  },
  ORDER_UNPAID: {
    status: 409,
    ar: 'ادفع ثمن الطلب أولاً، ثم أرسل تعليماتك.',
    en: 'Pay for the order first, then give your instructions.',
  },
  ORDER_SCOPE_FROZEN: {
    status: 409,
    ar: 'بدأ التنفيذ على التعليمات التي أرسلتها، فلا يمكن تغييرها. لما يزيد عليها افتح طلباً جديداً.',
    en: 'Work has started on the instructions that you gave, so they cannot change. Place a new order for anything beyond them.',
  },
  ORDER_BRIEF_MISSING: {
    status: 409,
    ar: 'لم يرسل المشتري تعليماته بعد. اطلبها منه قبل بدء التنفيذ.',
    en: 'The buyer has not given instructions yet. Ask for them before you start.',
  },
  ORDER_REVISIONS_USED: {
    status: 409,
    ar: 'استُعملت كل التعديلات التي يشملها الطلب (عددها {revisions}). استلم العمل، أو افتح نزاعاً إن كان مخالفاً للاتفاق.',
    en: 'All revisions that the order includes ({revisions}) are used. Accept the work, or open a dispute if it is not what was agreed.',
  },
  LINKED_ORDERS_WAITING: {
    status: 409,
    ar: 'انتبه: لهذا المشتري معك طلبات أخرى لم يبدأ تنفيذها (عددها {waiting})، والمبلغ المغطى حتى الآن {covered} من أصل {total} دولار. لا تعمل على ما لم يبدأ تنفيذه ولا ترسل ملفاته. للمتابعة أكّد أنك قرأت هذا التنبيه.',
    en: 'Take care: this buyer has other orders with you that have not started ({waiting}), and {covered} of {total} USD are covered so far. Do not work on what has not started, nor send its files. To go on, confirm that you have read this.',
  },
  CANCELLATION_REASON_REFUSED: {
    status: 409,
    ar: 'لا ينطبق السبب «{reasonAr}» على هذا الطلب الآن. اختر سبباً آخر، أو اقترح الإلغاء على الطرف الآخر، أو افتح نزاعاً.',
    en: 'The reason “{reasonEn}” does not hold for this order now. Choose another, propose to the other side to cancel, or open a dispute.',
  },
  CANCELLATION_PENDING: {
    status: 409,
    ar: 'هناك اقتراح إلغاء ينتظر الرد. انتظر الرد عليه أولاً.',
    en: 'A proposal to cancel is waiting for its answer. Wait for that first.',
  },
  CANCELLATION_NOT_PROPOSED: {
    status: 409,
    ar: 'لا يوجد اقتراح إلغاء ينتظر ردك. حدّث الصفحة لترى حالة الطلب.',
    en: 'No proposal to cancel is waiting for your answer. Reload to see how the order stands.',
  },
  DISPUTE_UNKNOWN: {
    status: 404,
    ar: 'لا يوجد نزاع بالمعرّف {dispute}. تحقق من المعرّف.',
    en: 'There is no dispute with the id {dispute}. Check the id.',
  },
  DISPUTE_DECIDED: {
    status: 409,
    ar: 'صدر القرار في هذا النزاع. إن لم تقبله فاستأنفه قبل انتهاء المهلة.',
    en: 'This dispute is decided. If you do not accept that, appeal in time.',
  },
  DISPUTE_NEEDS_ANOTHER: {
    status: 409,
    ar: 'يبتّ في الاستئناف عضو آخر من فريق الدعم غير الذي أصدر القرار الأول.',
    en: 'An appeal is decided by another member of support than the first decision.',
  },
  DISPUTE_REFUND_INVALID: {
    status: 400,
    ar: 'حدّد المبلغ المردود عند الرد الجزئي فقط: أكبر من صفر وأقل من {usd} دولار.',
    en: 'Give an amount for a partial refund only: above zero and below {usd} USD.',
  },
  REVIEW_UNKNOWN: {
    status: 404,
    ar: 'لا يوجد تقييم بالمعرّف {review}. تحقق من المعرّف.',
    en: 'There is no review with the id {review}. Check the id.',
  },
  REVIEW_NOT_YET: {
    status: 409,
    ar: 'يمكنك كتابة التقييم بعد استلام الطلب.',
    en: 'You can review the order once you have accepted it.',
  },
  REVIEW_TOO_LATE: {
    status: 409,
    ar: 'انتهت مهلة التقييم، وهي {days} يوماً بعد الاستلام.',
    en: 'The time for a review, {days} days after acceptance, is over.',
  },
  REVIEW_EXISTS: {
    status: 409,
    ar: 'قيّمت هذا الطلب من قبل، ولكل طلب تقييم واحد. لتصحيحه راسل الدعم.',
    en: 'You have reviewed this order before, and an order has one review. Write to support to have it corrected.',
  },
  REVIEW_REPLIED: {
    status: 409,
    ar: 'رددت على هذا التقييم من قبل، ولكل تقييم رد واحد.',
    en: 'You have replied to this review before, and a review has one reply.',
  },
  REVIEW_APPEALED: {
    status: 409,
    ar: 'اعترضت على هذا التقييم من قبل، وسيصلك القرار بعد مراجعته.',
    en: 'You have appealed against this review before; you will hear once it has been looked at.',
  },
  STARS_ASKED_FOR: {
    status: 400,
    ar: 'يمكنك أن تطلب رأي المشتري، ولا يُسمح بطلب عدد معين من النجوم. احذف ذلك من النص ثم أعد الإرسال.',
    en: 'You may ask for the opinion of the buyer, but not for a number of stars. Leave that out and send it again.',
  },
} as const satisfies Record<string, CatalogueEntry>;
