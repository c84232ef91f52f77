import type { CatalogueEntry } from './entry.js';

/** What work on ranking profiles is refused for. */
export const rankingErrors = {
  PROFILE_INVALID: {
    status: 400,
    ar: 'ملف الأوزان {file} غير صالح: {reason}',
    en: 'The ranking profile {file} is not valid: {reason}',
  },
  PROFILE_VALUE_INVALID: {
    status: 400,
    ar: 'القيمة «{path}» غير مقبولة في ملف الأوزان. راجع اسمها وحدودها.',
    en: 'The profile does not take the value “{path}”: {reason}',
  },
  PROFILE_VERSION_UNKNOWN: {
    status: 404,
    ar: 'لا توجد نسخة منشورة برقم {version}. اختر نسخة من السجل.',
    en: 'No version {version} was published. Take one from the history.',
  },
  PROFILE_DRAFT_UNKNOWN: {
    status: 404,
    ar: 'لا توجد هذه المسودة: ربما نُشرت أو حُذفت. ارجع إلى قائمة المسودات.',
    en: 'There is no such draft: it may have been published or deleted. Go back to the list of drafts.',
  },
  PROFILE_DRAFT_CHANGED: {
    status: 412,
    ar: 'عدّل شخص آخر هذه المسودة بعد أن فتحتها. حدّث الصفحة لترى تعديله، ثم أعد تعديلك.',
    en: 'Somebody else has changed the draft since you read it. Read it again, then make your change.',
  },
  PROFILE_RULE_UNKNOWN: {
    status: 404,
    ar: 'لا توجد هذه القاعدة في المسودة. حدّث الصفحة لترى القواعد الحالية.',
    en: 'The draft has no such rule. Read it again to see the rules it has.',
  },
  PROFILE_MOVED: {
    status: 409,
    ar: 'نُشرت النسخة {live} بعد بدء عملك. حدّث مسودتك إليها وراجع المعاينة، ثم انشر.',
    en: 'Version {live} was published since you began. Bring your draft up to it, look at the preview, then publish.',
  },
  PROFILE_CONFLICT: {
    status: 409,
    ar: 'غيّرت النسخة المنشورة القيم نفسها التي غيّرتها: {paths}. أعد هذه القيم كما كانت في مسودتك، ثم حدّثها.',
    en: 'The published version changed the same values as you did: {paths}. Take yours back, then bring the draft up to date.',
  },
  PROFILE_UNSOUND: {
    status: 400,
    ar: 'لا يمكن نشر هذه الأوزان ({path}): {reasonAr}',
    en: 'The profile cannot be published ({path}): {reasonEn}',
  },
  JUDGED_FILE_UNREADABLE: {
    status: 400,
    ar: 'تعذّرت قراءة الملف {file}. تحقق من اسمه، ومن وجود ملف أحجام الاستعلامات بجانبه بالامتداد ‎.query إن خلت أسطره من qid.',
    en: 'The file {file} cannot be read. Check its name, and that the sizes of the queries lie beside it in a file ending in .query where its lines have no qid.',
  },
  JUDGED_FILE_INVALID: {
    status: 400,
    ar: 'السطر {line} من {file} ليس بالصيغة المطلوبة ({reason}). مثال سطر صحيح: ‎2 qid:7 1:0.5 2:3',
    en: 'Line {line} of {file} is not as it should be ({reason}). A right line: 2 qid:7 1:0.5 2:3',
  },
} as const satisfies Record<string, CatalogueEntry>;
