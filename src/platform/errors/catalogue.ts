import type { CatalogueEntry } from './entry.js';
import { listingErrors } from './listing-errors.js';
import { moneyErrors } from './money-errors.js';
import { orderErrors } from './order-errors.js';
import { rankingErrors } from './ranking-errors.js';
import { requestErrors } from './request-errors.js';
import { peopleErrors } from './people-errors.js';

/** Every error that a person or a program outside can meet, in one place; long subjects have a file of their own. */
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
  MARKET_NOT_EMPTY: {
    status: 409,
    ar: 'في {directory} سوق فيه خدمات، والمحاكاة تحتاج إلى مجلد فارغ. اختر غيره بالإعداد MIZAN_DATA_DIR.',
    en: 'There is a marketplace with listings in {directory}, and a simulation needs an empty one. Choose another directory with MIZAN_DATA_DIR.',
  },
  STEP_REFUSED: {
    status: 409,
    ar: 'لا يمكن تنفيذ خطوة «{stepAr}»: حالة {thingAr} الآن «{stateAr}». حدّث الصفحة لترى ما يمكن فعله.',
    en: 'The step “{stepEn}” is not possible: the {thingEn} is now “{stateEn}”. Reload to see what can be done.',
  },
  CONFIG_INVALID: {
    status: 500,
    ar: 'قيمة الإعداد {name} غير صحيحة. اكتب مثلاً: {expected}',
    en: 'The setting {name} has a wrong value. Write for example: {expected}',
  },
  ALREADY_RUNNING: {
    status: 500,
    ar: 'ميزان يعمل بالفعل على هذا المجلد {directory} بعنوان {address}. أوقفه أولاً، أو اختر مجلداً آخر بالإعداد MIZAN_DATA_DIR.',
    en: 'Mizan already runs on the data directory {directory}, at {address}. Stop it first, or choose another directory with MIZAN_DATA_DIR.',
  },
  SERVICE_MISSING: {
    status: 500,
    ar: 'لا توجد نسخة مضمّنة من {service} لهذا النظام ({platform}). {install}، أو ضع عنوان خدمة تعمل لديك في {setting}.',
    en: 'There is no embedded {service} for this system ({platform}). {installEnglish}, or set {setting} to the address of one of your own.',
  },
  SERVICE_FAILED: {
    status: 500,
    ar: 'تعذّر تشغيل {service}: {reason}. التفاصيل في {log}.',
    en: '{service} could not be started: {reason}. Details are in {log}.',
  },
  SERVICE_UNREACHABLE: {
    status: 503,
    ar: 'لا تستجيب خدمة {service} على {address}. تحقق من أنها تعمل ومن قيمة الإعداد {setting}.',
    en: '{service} does not answer at {address}. Check that it runs and that {setting} is right.',
  },
  SERVICE_VERSION: {
    status: 500,
    ar: 'إصدار {service} هو {found}، وميزان يحتاج إلى {needed}. شغّل إصداراً مناسباً ثم أعد المحاولة.',
    en: '{service} has version {found}, and Mizan needs {needed}. Run a fitting version, then try again.',
  },
  PORT_UNAVAILABLE: {
    status: 500,
    ar: 'تعذّر فتح العنوان {address} ({reason}): قد يستعمله برنامج آخر. أوقفه، أو اختر منفذاً آخر بالإعداد PORT.',
    en: 'The address {address} could not be opened ({reason}): another program may use it. Stop that one, or choose another port with PORT.',
  },
  DATA_DIRECTORY_VERSION: {
    status: 500,
    ar: 'بيانات المجلد {directory} أنشأها الإصدار {found} من PostgreSQL، والإصدار الحالي {needed}. انقلها بأداة pg_upgrade، أو اختر مجلداً آخر بالإعداد MIZAN_DATA_DIR.',
    en: 'The data in {directory} was made by PostgreSQL {found}, and this is PostgreSQL {needed}. Move it with pg_upgrade, or choose another directory with MIZAN_DATA_DIR.',
  },
  DATA_DIRECTORY_UNUSABLE: {
    status: 500,
    ar: 'لا يمكن استعمال مجلد البيانات {directory}: {reason}. صحّح صلاحياته، أو اختر مجلداً آخر بالإعداد MIZAN_DATA_DIR.',
    en: 'The data directory {directory} cannot be used: {reason}. Correct its permissions, or choose another one with MIZAN_DATA_DIR.',
  },
  MALFORMED_REQUEST: {
    status: 400,
    ar: 'تعذّرت قراءة الطلب. تأكد من أنه مكتوب بصيغة JSON صحيحة وأن العنوان سليم.',
    en: 'The request could not be read. Check that the body is valid JSON and the address well formed.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    ar: 'هذا العنوان لا يقبل {method}. المتاح: {allowed}.',
    en: 'This address does not take {method}. It takes {allowed}.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    ar: 'الطلب أكبر من الحد المسموح. قسّمه إلى طلبات أصغر.',
    en: 'The request is larger than allowed. Split it into smaller ones.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    status: 415,
    ar: 'صيغة الطلب غير مدعومة. أرسله بصيغة JSON مع الترويسة content-type: application/json.',
    en: 'The format of the request is not supported. Send JSON with content-type: application/json.',
  },
  RATE_LIMITED: {
    status: 429,
    ar: 'وصلت طلبات كثيرة في وقت قصير. انتظر قليلاً ثم أعد المحاولة.',
    en: 'Too many requests in a short time. Wait a little, then try again.',
  },
  OVERLOADED: {
    status: 503,
    ar: 'الخدمة مشغولة الآن. أعد المحاولة بعد قليل.',
    en: 'The service is busy right now. Try again shortly.',
  },
  API_KEY_INVALID: {
    status: 401,
    ar: 'مفتاح الوصول غير صحيح. تحقق منه، أو اطلب مفتاحاً جديداً.',
    en: 'The API key is wrong. Check it, or ask for a new one.',
  },
  API_KEY_REVOKED: {
    status: 401,
    ar: 'أُلغي مفتاح الوصول هذا. اطلب مفتاحاً جديداً ممن أعطاك إياه.',
    en: 'This API key was revoked. Ask whoever gave it to you for a new one.',
  },
  API_KEY_UNKNOWN: {
    status: 404,
    ar: 'لا يوجد مفتاح وصول رقمه {id}. الأرقام في قائمة mizan keys.',
    en: 'There is no API key with the number {id}. The list of mizan keys has the numbers.',
  },
  QUERY_TOO_LONG: {
    status: 400,
    ar: 'نص البحث أطول من {max} حرف. اختصره ثم أعد المحاولة.',
    en: 'The search text is longer than {max} characters. Shorten it, then try again.',
  },
  EVENT_TIME_OUT_OF_RANGE: {
    status: 400,
    ar: 'وقت الحدث في المستقبل أو أقدم من {days} يوم. صحّح الوقت ثم أعد الإرسال.',
    en: 'The time of the event lies in the future or is more than {days} days old. Correct it and send it again.',
  },
  LISTING_UNKNOWN: {
    status: 404,
    ar: 'لا توجد خدمة بالمعرّف {listing}. تحقق من المعرّف.',
    en: 'There is no listing with the id {listing}. Check the id.',
  },
  SELLER_UNKNOWN: {
    status: 404,
    ar: 'لا يوجد بائع بالمعرّف {seller}. تحقق من المعرّف.',
    en: 'There is no seller with the id {seller}. Check the id.',
  },
  CATEGORY_UNKNOWN: {
    status: 400,
    ar: 'لا يوجد قسم بالرمز «{category}». اختر قسماً من القائمة.',
    en: 'There is no category "{category}". Take one from GET /v1/categories.',
  },
  JUDGMENTS_UNREADABLE: {
    status: 400,
    ar: 'تعذّرت قراءة الملف {file}: {reason}. الأعمدة تفصلها علامة جدولة، والدرجة من 0 إلى 3.',
    en: 'The file {file} cannot be read: {reason}. Columns are separated by tabs, grades go from 0 to 3.',
  },
  CURSOR_INVALID: {
    status: 400,
    ar: 'رابط الصفحة التالية غير صالح. أعد البحث من أول صفحة.',
    en: 'The cursor is not valid. Search again from the first page.',
  },
  SEARCH_UNAVAILABLE: {
    status: 503,
    ar: 'البحث قيد التجهيز. أعد المحاولة بعد لحظات.',
    en: 'The search is being prepared. Try again in a moment.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    ar: 'عنوان الطلب أو ترويساته أطول من الحد المسموح. اختصرها ثم أعد المحاولة.',
    en: 'The address or the headers are longer than allowed. Shorten them, then try again.',
  },
  REINDEX_RUNNING: {
    status: 409,
    ar: 'تجري الآن إعادة بناء أخرى للفهرس. انتظر حتى تنتهي ثم أعد المحاولة.',
    en: 'Another reindex is running. Wait for its end, then try again.',
  },
  REINDEX_REJECTED: {
    status: 500,
    ar: 'الفهرس الجديد لا يطابق البيانات، فبقي الفهرس الحالي في الخدمة ({reason}). أعد الأمر، وإن تكرر الخطأ فافحص السجل.',
    en: 'The new index does not match the data, so the present one keeps serving ({reason}). Run the command again; if it happens again, look into the log.',
  },
  EMBEDDINGS_FAILED: {
    status: 503,
    ar: 'لم تعطِ خدمة المتجهات {address} متجهات صالحة: {reason}. تحقق من MIZAN_EMBEDDINGS_URL وMIZAN_EMBEDDINGS_KEY وMIZAN_EMBEDDINGS_MODEL، أو ضع MIZAN_VECTORS=off.',
    en: 'The embeddings service {address} gave no usable vectors: {reason}. Check MIZAN_EMBEDDINGS_URL, MIZAN_EMBEDDINGS_KEY and MIZAN_EMBEDDINGS_MODEL, or set MIZAN_VECTORS=off.',
  },
  STANDBY_MISSING: {
    status: 409,
    ar: 'لا يوجد فهرس سابق يمكن الرجوع إليه. أعد بناء الفهرس بالأمر mizan reindex.',
    en: 'There is no earlier index to go back to. Rebuild the index with mizan reindex.',
  },
  STANDBY_OUTDATED: {
    status: 409,
    ar: 'الفهرس السابق بُني بالإصدار {found} من تحليل النصوص، والإصدار الحالي {needed}. شغّل إصدار البرنامج السابق ثم أعد الأمر.',
    en: 'The earlier index was built by version {found} of the text analysis, and this program has version {needed}. Run the earlier program, then repeat the command.',
  },
  INDEX_ENGINE_UNAVAILABLE: {
    status: 503,
    ar: 'محرك البحث لا يستجيب: {reason}. تحقق من أنه يعمل ثم أعد الأمر، ولن يضيع شيء.',
    en: 'The search engine does not answer: {reason}. Check that it runs, then repeat the command; nothing is lost.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    ar: 'استُعمل المفتاح {key} في ترويسة Idempotency-Key من قبل مع طلب مختلف. أرسل مفتاحاً جديداً لكل طلب جديد.',
    en: 'The Idempotency-Key {key} was used before with a different request. Send a new key with each new request.',
  },
  IDEMPOTENCY_KEY_BUSY: {
    status: 409,
    ar: 'الطلب الأول بالمفتاح {key} ما زال قيد التنفيذ. أعد المحاولة بعد لحظات بالمفتاح نفسه.',
    en: 'The first request with the key {key} is still under way. Try again in a moment with the same key.',
  },
  WEBHOOK_UNKNOWN: {
    status: 404,
    ar: 'لا يوجد اشتراك تنبيهات بالمعرّف {webhook}. اعرض الاشتراكات لترى معرّفاتها.',
    en: 'There is no webhook with the id {webhook}. List the webhooks to see their ids.',
  },
  IMPORT_FILE_UNREADABLE: {
    status: 400,
    ar: 'تعذّرت قراءة الملف {path}: {reason}. تحقق من مساره ومن صلاحيات القراءة.',
    en: 'The file {path} could not be read: {reason}. Check its path and permissions.',
  },
  IMPORT_FILE_DAMAGED: {
    status: 400,
    ar: 'الملف المضغوط {path} ناقص أو تالف: {reason}. حُفظ ما أمكنت قراءته؛ أعد نسخ الملف ثم استورده مرة أخرى.',
    en: 'The packed file {path} is cut off or damaged: {reason}. What could be read was loaded; copy the file again, then import it once more.',
  },
  IMPORT_REJECTED_UNWRITABLE: {
    status: 500,
    ar: 'حُمّل الملف، لكن تعذّرت كتابة السطور المرفوضة في {path}: {reason}. صحّح صلاحيات المجلد ثم أعد الاستيراد.',
    en: 'The file was loaded, but the rejected lines could not be written to {path}: {reason}. Correct the permissions of the directory, then import again.',
  },
  SYNONYM_PHRASE_INVALID: {
    status: 400,
    ar: 'العبارة «{phrase}» لا تصلح مرادفاً: اكتب من كلمة إلى {words} كلمات تدل على خدمة.',
    en: 'The phrase "{phrase}" cannot be a synonym: write one to {words} words that name a service.',
  },
  SYNONYM_SET_NONE_BEFORE: {
    status: 409,
    ar: 'لا توجد نسخة سابقة من المرادفات للعودة إليها. لتعلّم نسخة جديدة: mizan learn',
    en: 'There is no earlier version of the synonyms to go back to. To learn a new one: mizan learn',
  },
  ...listingErrors,
  ...moneyErrors,
  ...orderErrors,
  ...peopleErrors,
  ...requestErrors,
  ...rankingErrors,
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
