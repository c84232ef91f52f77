import type { CatalogueEntry } from './entry.js';

/** What listings and their pictures are refused for. */
export const listingErrors = {
  LISTING_CAP_REACHED: {
    status: 409,
    ar: 'وصلت إلى أقصى عدد من الخدمات في مستواك ({cap}). أرشف خدمة لم تعد تحتاج إليها، أو ارتقِ إلى المستوى التالي.',
    en: 'Your level allows {cap} listings. Archive one that you no longer need, or reach the next level.',
  },
  LISTING_PRICE_TOO_LOW: {
    status: 400,
    ar: 'سعر الخدمة أو إحدى حزمها أقل من الحد الأدنى ({usd}$). ارفعه ثم احفظ من جديد.',
    en: 'The price of the listing or of a package is below the minimum of {usd} USD. Raise it, then save again.',
  },
  LISTING_NAME_TWICE: {
    status: 400,
    ar: 'الاسم «{name}» مكرر بين التطويرات أو الحزم. سمِّ كلاً منها باسم يميّزها.',
    en: 'The name "{name}" is used twice among the upgrades or packages. Give each a name of its own.',
  },
  LISTING_INCOMPLETE: {
    status: 400,
    ar: 'أكمل الخدمة أولاً، فما زال ينقصها: {missingAr}.',
    en: 'Complete the listing first; it lacks: {missingEn}.',
  },
  LISTING_NOT_IN_REVIEW: {
    status: 409,
    ar: 'لا توجد نسخة من هذه الخدمة في انتظار المراجعة. حدّث الصفحة لترى حالتها.',
    en: 'No version of this listing waits for review. Reload to see its state.',
  },
  LISTING_REVIEW_TAKEN: {
    status: 409,
    ar: 'يراجع هذه الخدمة مشرف آخر الآن. اختر غيرها من القائمة.',
    en: 'Another moderator has this listing in hand. Take another one from the queue.',
  },
  CONTACT_DETAILS_FOUND: {
    status: 400,
    ar: 'احذف «{text}»: وسائل التواصل الخارجية غير مسموح بها هنا. التواصل داخل المنصة يحفظ حقك عند أي خلاف.',
    en: 'Remove "{text}": contact details are not allowed here. Messages inside the marketplace protect you in a dispute.',
  },
  MEDIA_UNKNOWN: {
    status: 400,
    ar: 'لم نجد الصورة «{media}» بين صورك. ارفعها أولاً ثم أضفها.',
    en: 'The picture "{media}" is not among yours. Upload it first, then add it.',
  },
  MEDIA_UNREADABLE: {
    status: 400,
    ar: 'تعذّرت قراءة الصورة. ارفع صورة سليمة بصيغة JPEG أو PNG أو WebP.',
    en: 'The picture cannot be read. Upload a sound JPEG, PNG or WebP file.',
  },
  MEDIA_TOO_SMALL: {
    status: 400,
    ar: 'أبعاد الصورة {width}×{height} صغيرة. ارفع صورة لا تقل عن {minWidth}×{minHeight} بكسل.',
    en: 'The picture is only {width}×{height} pixels. Upload one of at least {minWidth}×{minHeight}.',
  },
  MEDIA_TOO_LARGE: {
    status: 413,
    ar: 'الصورة أكبر من المسموح: {megabytes} ميغابايت و{megapixels} ميغابكسل كحد أقصى. صغّرها ثم أعد رفعها.',
    en: 'The picture is larger than {megabytes} megabytes or {megapixels} megapixels. Make it smaller, then upload it again.',
  },
  MEDIA_LIMIT: {
    status: 409,
    ar: 'بلغت صورك الحد الأقصى ({limit}). احذف ما لا تستعمله منها ثم ارفع غيرها.',
    en: 'You have {limit} pictures, which is the limit. Delete those that you do not use, then upload others.',
  },
  MEDIA_IN_USE: {
    status: 409,
    ar: 'هذه الصورة معروضة في إحدى خدماتك. أزلها من الخدمة أولاً ثم احذفها.',
    en: 'One of your listings shows this picture. Take it out of the listing, then delete it.',
  },
  MEDIA_STORE_FAILED: {
    status: 503,
    ar: 'تعذّر الوصول إلى مخزن الصور: {reason}. تحقق من المجلد أو من إعدادات MIZAN_MEDIA_S3_URL وما يتبعها.',
    en: 'The store of pictures failed: {reason}. Check the data directory, or MIZAN_MEDIA_S3_URL and the settings beside it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
