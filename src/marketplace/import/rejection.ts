/**
 * Why a record is not taken, in one place: a stable code and what a person reads. `{name}` is filled from the details;
 * `{field}` is where in the record, such as `upgrades.0.priceCents`.
 */
export const rejections = {
  LINE_TOO_LONG: {
    ar: 'السطر أطول من {max} ميغابايت. قسّم محتواه أو احذف الزائد منه.',
    en: 'The line is longer than {max} MB. Shorten it.',
  },
  ENCODING_INVALID: {
    ar: 'السطر ليس نصاً سليماً بترميز UTF-8. احفظ الملف بهذا الترميز.',
    en: 'The line is not valid UTF-8. Save the file in that encoding.',
  },
  JSON_INVALID: {
    ar: 'السطر ليس JSON سليماً: {detail}',
    en: 'The line is not valid JSON: {detail}',
  },
  RECORD_NOT_OBJECT: {
    ar: 'كل سطر يجب أن يكون كائن JSON واحداً بين قوسين معقوفين { }.',
    en: 'A record must be one JSON object in braces { }.',
  },
  TYPE_UNKNOWN: {
    ar: 'نوع السجل غير معروف: {value}. الأنواع المقبولة: {allowed}.',
    en: 'Unknown record type: {value}. Use one of {allowed}.',
  },
  FIELD_UNKNOWN: {
    ar: 'حقول غير معروفة: {names}. صحّح أسماءها أو احذفها.',
    en: 'Unknown fields: {names}. Correct their names or remove them.',
  },
  FIELD_MISSING: {
    ar: 'الحقل {field} مطلوب ولم يُذكر.',
    en: 'The field {field} is required and missing.',
  },
  FIELD_WRONG_TYPE: {
    ar: 'قيمة الحقل {field} من نوع غير صحيح، والمتوقع: {expected}.',
    en: 'The field {field} has the wrong type; expected: {expected}.',
  },
  VALUE_NOT_ALLOWED: {
    ar: 'قيمة الحقل {field} غير مقبولة. القيم المقبولة: {allowed}.',
    en: 'The value of {field} is not allowed. Use one of {allowed}.',
  },
  VALUE_TOO_SMALL: {
    ar: 'قيمة الحقل {field} أصغر من المسموح. أقل قيمة: {bound}.',
    en: 'The value of {field} is too small. Lowest: {bound}.',
  },
  VALUE_TOO_LARGE: {
    ar: 'قيمة الحقل {field} أكبر من المسموح. أكبر قيمة: {bound}.',
    en: 'The value of {field} is too large. Highest: {bound}.',
  },
  TEXT_TOO_LONG: {
    ar: 'نص الحقل {field} أطول من المسموح. أقصى عدد للأحرف: {bound}.',
    en: 'The text of {field} is too long. At most {bound} characters.',
  },
  TEXT_BLANK: {
    ar: 'الحقل {field} فارغ. اكتب فيه نصاً.',
    en: 'The field {field} is blank. Write something in it.',
  },
  TEXT_UNSTORABLE: {
    ar: 'في نص الحقل {field} رمز لا يمكن حفظه (نصف رمز Unicode أو الرمز NUL). احذفه.',
    en: 'The text of {field} holds a character that cannot be stored (a lone surrogate or NUL). Remove it.',
  },
  LIST_TOO_LONG: {
    ar: 'قائمة الحقل {field} أطول من المسموح. أقصى عدد للعناصر: {bound}.',
    en: 'The list {field} is too long. At most {bound} entries.',
  },
  TIME_INVALID: {
    ar: 'وقت الحقل {field} غير صحيح. اكتبه بصيغة ISO 8601 مع فارق التوقيت، مثل 2025-08-15T10:04:19Z، بين سنتي 1970 و2100.',
    en: 'The time in {field} is not valid. Write ISO 8601 with an offset, such as 2025-08-15T10:04:19Z, from 1970 to 2100.',
  },
  ADDRESS_INVALID: {
    ar: 'عنوان الملف في الحقل {field} غير صحيح. ابدأه بـ https:// أو بشرطة مائلة.',
    en: 'The address in {field} is not valid. Begin it with https:// or a slash.',
  },
  SELLER_UNKNOWN: {
    ar: 'لا يوجد بائع بالمعرّف {id}. أضف سجله إلى الملف.',
    en: 'There is no seller with the id {id}. Add its record to the file.',
  },
  CATEGORY_UNKNOWN: {
    ar: 'لا يوجد تصنيف بالمعرّف {id}. أضف سجله إلى الملف.',
    en: 'There is no category with the id {id}. Add its record to the file.',
  },
  LISTING_UNKNOWN: {
    ar: 'لا توجد خدمة بالمعرّف {id}. أضف سجلها إلى الملف.',
    en: 'There is no listing with the id {id}. Add its record to the file.',
  },
  CATEGORY_CYCLE: {
    ar: 'لا يمكن أن يكون التصنيف {id} تحت نفسه أو تحت أحد فروعه.',
    en: 'The category {id} cannot stand below itself or one of its own descendants.',
  },
} as const satisfies Record<string, { readonly ar: string; readonly en: string }>;

export type RejectionCode = keyof typeof rejections;
export type RejectionDetails = Readonly<Record<string, string | number>>;

/** A refusal of one record; the others of its batch are not touched by it. */
export interface Rejection {
  readonly code: RejectionCode;
  /** Where in the record; null when it is the record as a whole. */
  readonly field: string | null;
  readonly reason: { readonly ar: string; readonly en: string };
}

export function rejection(code: RejectionCode, details: RejectionDetails = {}): Rejection {
  const fill = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(details[name] ?? place));
  const { ar, en } = rejections[code];
  return {
    code,
    field: typeof details['field'] === 'string' ? details['field'] : null,
    reason: { ar: fill(ar), en: fill(en) },
  };
}
