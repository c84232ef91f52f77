import { analyse, type Term } from '../../../arabic/index.js';
import type { Hint } from './hint.js';

/** Work that is done for others: a title that names none of it does not say what is done. */
const actions = familiesOf(
  'تصميم كتابة ترجمة برمجة تطوير إنشاء مونتاج تحرير تدقيق تفريغ إدخال إعداد إدارة تسويق تحليل رسم تلوين تعديل إزالة تحويل تدريس شرح تلخيص بحث استشارة تنسيق ربط حل تصوير تسجيل صناعة نشر صياغة مراجعة تحسين تهيئة نمذجة إخراج فهرسة تدريب تأليف تعليم تعليق قراءة تركيب تثبيت نقل حماية اختبار فحص حساب تخطيط جمع استخراج تنظيف توليد تفعيل تصحيح قص دمج تلحين غناء تمثيل أداء بناء تقديم عمل تنفيذ إصلاح صيانة رفع تجهيز تحضير عرض تزويد إضافة تعريب دوبلاج إنتاج تقسيم توفير',
);

/** Words that any title could bear. */
const fillers = familiesOf(
  'احترافي محترف مميز متميز رائع جميل مبدع إبداعي خدمة خدمات جميع كل أنواع نوع شامل متكامل كامل عالي جودة أفضل أحسن سعر أسعار مناسب رخيص سرعة سريع عام عامة متنوع مختلف فريد حصري خبير خبرة دقة دقيق دقيقة ممتاز راقي فخم جذاب عصري حديث مضمون مجال أعمال شيء تريد تحتاج',
);

function familiesOf(words: string): ReadonlySet<string> {
  return new Set(analyse(words).map(({ family }) => family));
}

const hints = {
  about_you: {
    code: 'title.about_you',
    ar: 'اكتب في العنوان ما ستنجزه للمشتري، لا من أنت. مثال: «سأبرمج متجراً إلكترونياً بلوحة تحكم عربية».',
    en: 'Let the title say what you will do for the buyer, not who you are.',
  },
  action: {
    code: 'title.action',
    ar: 'ابدأ العنوان بما ستنجزه، مثل: سأصمم، سأكتب، سأترجم.',
    en: 'Begin the title with what you will do.',
  },
  vague: {
    code: 'title.vague',
    ar: 'العنوان عام ويصلح لأي خدمة. سمِّ العمل نفسه، مثل: شعار، مقال، متجر، مقطع ترويجي.',
    en: 'The title would fit any listing. Name the work itself.',
  },
  detail: {
    code: 'title.detail',
    ar: 'أضف تفصيلاً واحداً يساعد المشتري على الاختيار: العدد، أو المدة، أو المجال، أو الأداة.',
    en: 'Add one detail: how many, how soon, for what field or with which tool.',
  },
  long: {
    code: 'title.long',
    ar: 'العنوان طويل. اختصره في جملة واحدة وانقل بقية التفاصيل إلى الوصف.',
    en: 'The title is long. Keep one sentence, and leave the rest to the description.',
  },
} as const satisfies Record<string, Hint>;

const MOST_WORDS = 14;

export interface TitleQuality {
  /** 0–1. */
  readonly score: number;
  readonly hints: readonly Hint[];
}

/** How well a title says what is done and one detail: 0.35 for the work, 0.35 for its object, 0.3 for a detail. */
export function titleQuality(title: string): TitleQuality {
  const terms = analyse(title);
  const aboutYou = isAboutYou(terms);
  const hasAction = !aboutYou && terms.some(isAction);
  const objects = countObjects(terms);
  const hasObject = objects > 0;
  const hasDetail = objects > 1 || (hasObject && terms.some(({ kind }) => kind === 'number'));
  const isLong = terms.length > MOST_WORDS;
  const found: Hint[] = [];
  if (aboutYou) found.push(hints.about_you);
  else if (!hasAction) found.push(hints.action);
  if (!hasObject) found.push(hints.vague);
  else if (!hasDetail) found.push(hints.detail);
  if (isLong) found.push(hints.long);
  const score = (hasAction ? 0.35 : 0) + (hasObject ? 0.35 : 0) + (hasDetail ? 0.3 : 0) - (isLong ? 0.1 : 0);
  return { score: Number(Math.max(0, score).toFixed(2)), hints: found };
}

/** «سأصمم», «سوف أصمم», or the name of the work: «تصميم». */
function isAction({ surface, family }: Term): boolean {
  return /^(?:سأ|سا)\p{L}{3}/u.test(surface) || actions.has(family);
}

/** What the work is done on. A second kind of work is the object of the first: «كتابة أبحاث». */
function countObjects(terms: readonly Term[]): number {
  const works = new Set(terms.filter(({ family }) => actions.has(family)).map(({ family }) => family));
  const specific = new Set(terms.filter(isSpecific).map(({ family }) => family));
  return specific.size + Math.max(0, works.size - 1);
}

function isSpecific({ stop, family, kind }: Term): boolean {
  return !stop && kind !== 'number' && !fillers.has(family) && !actions.has(family);
}

function isAboutYou([first, second]: readonly Term[]): boolean {
  if (first === undefined) return false;
  if (/^(?:أنا|انا|معك|معكم)$/u.test(first.surface)) return true;
  return (
    actions.has(first.family) &&
    first.surface.startsWith('م') &&
    second !== undefined &&
    fillers.has(second.family) &&
    !first.surface.startsWith('ال')
  );
}
