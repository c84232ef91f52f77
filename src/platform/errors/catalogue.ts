import type { CatalogueEntry } from './entry.js';
import { listingErrors } from './listing-errors.js';

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
    ar: 'كلمة المرور سهلة التخمين. اختر عشرة أحرف على الأقل، متنوعة، وليس فيها بريدك.',
    en: 'The password is easy to guess. Choose at least ten characters, varied, without your e-mail.',
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
    ar: 'مفتاح الوصول غير صحيح أو أُلغي. تحقق منه، أو اطلب مفتاحاً جديداً.',
    en: 'The API key is wrong or was revoked. Check it, or ask for a new one.',
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
  ...listingErrors,
  JUDGMENTS_UNREADABLE: {
    status: 400,
    ar: 'تعذّرت قراءة الملف {file}: {reason}. الأعمدة تفصلها علامة جدولة، والدرجة من 0 إلى 3.',
    en: 'The file {file} cannot be read: {reason}. Columns are separated by tabs, grades go from 0 to 3.',
  },
  PROFILE_INVALID: {
    status: 400,
    ar: 'ملف الأوزان {file} غير صالح: {reason}',
    en: 'The ranking profile {file} is not valid: {reason}',
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
  AMOUNT_INVALID: {
    status: 400,
    ar: 'المبلغ غير صحيح. اكتب مبلغاً أكبر من صفر ولا يزيد على {most} دولار، بالسنتات وبلا كسور.',
    en: 'The amount is wrong. Give whole cents, above zero and not more than {most} dollars.',
  },
  BALANCE_TOO_LOW: {
    status: 409,
    ar: 'رصيدك {balance} دولار لا يكفي. أضف إليه {missing} دولار على الأقل ثم أعد المحاولة.',
    en: 'Your balance of {balance} dollars is not enough. Add at least {missing} dollars, then try again.',
  },
  MONEY_MOVED_BEFORE: {
    status: 409,
    ar: 'تمت هذه العملية المالية من قبل، ولم يتغير شيء الآن. حدّث الصفحة لترى الرصيد الحالي.',
    en: 'This money was moved before; nothing changed now. Reload to see the present balance.',
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
  WITHDRAWABLE_TOO_LOW: {
    status: 409,
    ar: 'رصيدك القابل للسحب {balance} دولار، وهو أقل من المبلغ المطلوب. اطلب مبلغاً أصغر، أو انتظر حتى تصبح بقية أرباحك قابلة للسحب.',
    en: 'You can withdraw {balance} dollars, less than you asked for. Ask for less, or wait until more becomes available.',
  },
  WITHDRAWAL_TOO_SMALL: {
    status: 400,
    ar: 'أقل مبلغ للسحب بهذه الطريقة {minimum} دولار. اطلب مبلغاً أكبر أو اختر طريقة أخرى.',
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

export type ErrorCode = keyof typeof errorCatalogue;
