import type { FoldedText } from './folded.js';
import type { Hint } from './hint.js';

const parts = ['what', 'audience', 'difference', 'needs', 'time'] as const;
type Part = (typeof parts)[number];

const hints: Readonly<Record<Part, Hint>> = {
  what: {
    code: 'description.what',
    ar: 'اشرح ما سيستلمه المشتري: الأعمال والملفات وعددها.',
    en: 'Say what the buyer will get: which work and files, how many.',
  },
  audience: {
    code: 'description.audience',
    ar: 'اذكر لمن تناسب الخدمة، مثل: أصحاب المتاجر، الطلاب، المشاريع الناشئة.',
    en: 'Say for whom it is: shop owners, students, young companies.',
  },
  difference: {
    code: 'description.difference',
    ar: 'اذكر ما يميّز خدمتك: خبرتك بالأرقام، أو التعديلات، أو ما تزيده على غيرك.',
    en: 'Say what sets it apart: your experience in numbers, revisions, what others do not give.',
  },
  needs: {
    code: 'description.needs',
    ar: 'اكتب ما تحتاج إليه من المشتري لتبدأ، مثل: النصوص، أو الألوان، أو رابط الموقع.',
    en: 'Say what you need from the buyer to begin.',
  },
  time: {
    code: 'description.time',
    ar: 'اذكر كم يستغرق العمل، مثل: أسلّم النموذج الأول خلال يومين.',
    en: 'Say how long it takes.',
  },
};

const fewestWords = 12;
// Patterns are written as folding spells: ا for أ إ آ, ه for ة, ي for ى ئ.
const unit =
  '(?:ثانيه|دقيقه|دقايق|ساعه|ساعات|ساعتين|ساعتان|يوم|يوما|ايام|يومين|يومان|اسبوع|اسبوعين|اسابيع|شهر|شهرين)';
const crowd =
  'متجر|متاجر|شرك|مؤسس|مشروع|مشاريع|مطعم|مطاعم|مقه|عياد|مدرس|طلاب|طلبه|طالب|باحث|اصحاب|صاحب|رواد|رايد|مبتدي|صناع|صانع|قنوات|قناه|معلم|اطباء|طبيب|محام|كتاب|كاتب|مؤلف|ناشر|مسوق|مطور|مصمم|عملاء|اطفال|عايلات|جمعيات|فرق|مدون|افراد|مستثمر|مهندس|موظف|خريج|مستقل|محل|مصنع|فندق|وكال';
const signs: Readonly<Record<Exclude<Part, 'what'>, RegExp>> = {
  audience: sign(
    String.raw`(?:ل|لل)(?:ا?ل)?(?:${crowd})(?!\p{L}*ك(?!\p{L}))\p{L}*`,
    String.raw`(?:مناسب|مناسبه|موجه|موجهه|مخصص|مخصصه|تصلح|يصلح) (?:ل|الي )\p{L}+`,
    String.raw`(?:يناسب|تناسب|تستهدف|تخدم) \p{L}+`,
    '(?:اذا|ان|سواء|سواء كان|مهما) (?:كنت|كان|كانت)',
    'هل (?:تبحث|لديك|عندك|تملك|تريد|تحتاج|تعاني|تفكر)',
    '(?:لمن|لكل من|لكل)',
    'الفيه المستهدفه',
  ),
  difference: sign(
    String.raw`(?:يميز|تميز|مميزات|ميزات|مزايا|يميزني|لماذا)\p{L}*`,
    String.raw`(?:خبر|خبره|خبرتي|بخبره|بخبرتي)\p{L}*`,
    String.raw`(?:ب|و)?(?:ال)?تعديل\p{L}*(?: \p{L}+){0,2} (?:مجان\p{L}*|غير محدود\p{L}*|مفتوح\p{L}*|بلا حدود)`,
    '(?:مجانا|مجاني|مجانيه|هديه|اضافه الي ذلك|بخلاف غيري|علي عكس)',
    String.raw`(?:ضمان|اضمن|استرجاع|متابعه بعد|دعم فني|دعم بعد)\p{L}*`,
    String.raw`(?:انجزت|نفذت|سلمت|عملت مع|تعاونت)(?: (?:\p{L}+|\d+)){0,3}`,
    String.raw`(?:ملفات? المصدر|حقوق كامل\p{L}*|كامل الحقوق|بدون قوالب|اصلي 100|يدويا|من الصفر)`,
  ),
  needs: sign(
    String.raw`(?:و?س?احتاج|يلزمني|يلزم|مطلوب منك|المطلوب من|متطلبات|ما احتاجه|ما احتاج)\p{L}*`,
    String.raw`(?:ارسل|ارسلي|ارسلوا|زودني|زودوني|اعطني|اخبرني|اخبروني|شاركني|تزويدي|موافاتي|وافني|ارفق|ارفقي|اكتب لي|حدد لي|ابعث|ترسل|تزودني|ارسال)\p{L}*`,
    '(?:قبل (?:الطلب|الشراء|البدء)|للبدء|لكي ابدا|حتي ابدا|لابدا)',
  ),
  time: sign(
    String.raw`(?:\d+|واحد|واحده|ثلاثه|اربعه|خمسه|سته|سبعه|عشره|خلال|في|كل|اقل من|من|بعد) (?:\d+ )?(?:ال)?${unit}`,
    `(?:ال)?(?:يومين|يومان|ساعتين|اسبوعين)`,
    `(?:مده|وقت|موعد) (?:ال)?(?:تسليم|تنفيذ|عمل|انجاز|ترجمه|تصميم)`,
    String.raw`مده (?:ال)?\p{L}+ ${unit}`,
    '(?:نفس اليوم|في اليوم نفسه|بنفس اليوم)',
  ),
};

function sign(...patterns: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:و|ف)?(?:${patterns.join('|')})(?![\p{L}\p{N}])`, 'u');
}

export interface DescriptionQuality {
  /** The share of the parts that are there, 0–1. */
  readonly score: number;
  readonly missing: readonly Part[];
  /** One for each missing part. */
  readonly hints: readonly Hint[];
}

/** Whether a description says what, for whom, what sets it apart, what is needed from the buyer and how long. */
export function descriptionQuality({ text, content }: FoldedText): DescriptionQuality {
  const missing = parts.filter((part) => (part === 'what' ? content < fewestWords : !signs[part].test(text)));
  return {
    score: (parts.length - missing.length) / parts.length,
    missing,
    hints: missing.map((part) => hints[part]),
  };
}
