import { foldText } from './folded.js';

// Patterns are written as folding spells: ا for أ إ آ, ه for ة, ي for ى ئ.

/** Of the first superlatives: of what there can be only one, and nobody can tell which. */
const best = '(?:ال)?(?:افضل|احسن|اقوي|اروع|اجمل|ارخص|اسرع|اقل سعر|اعظم|اول)';
const everywhere =
  '(?:(?:في |علي |ب|بين )?(?:ال|بال)?(?:عالم|كون|وطن العربي|دول العربيه|سوق|انترنت|منصه|اطلاق|شرق الاوسط|وجه الارض)|عالميا|عربيا|بلا منازع|بدون منازع)';
const soon =
  '(?:فورا|حالا|مباشره|بسرعه|في الحال|(?:خلال|في|ب) (?:يوم|يومين|ساعه|ساعات|ساعتين|اسبوع|24 ساعه|48 ساعه|(?:[1-7] )?ايام))';
const word = String.raw`\p{L}+`;
const gain = '(?:ال)?(?:ربح|ارباح|نجاح|نتيجه|نتايج|مبيعات|مبيعاتك|تصدر|عايد|دخل|زباين|عملاء|ثراء)';

const sources: readonly string[] = [
  `${best}(?: ${word}){0,4}? ${everywhere}`,
  '(?:رقم (?:واحد|1)|الاول|الاولي)(?: (?:في|علي))? ?(?:ال)?(?:عالم|عالميا|عربيا|وطن العربي|مجالي|مجاله|سوق|منصه)',
  '(?:بلا|لا|ليس له|ليس لها|ما له|لن تجد لها|لن تجد له) (?:منافس|مثيل|منازع|نظير)',
  'لا (?:يضاهي|يقارن|تضاهي|تقارن)',
  'لن تجد (?:مثله|مثلها|افضل منه|افضل منها|ارخص|افضل)',
  `(?:س?[ايت]تصدر|تصدر|سيتصدر|نتصدر)(?: ${word}){0,5}? (?:جوجل|غوغل|google|نتايج البحث|محركات البحث)(?: ${word}){0,3}? (?:${soon}|مضمون)`,
  `(?:الصفحه|المركز|المرتبه|النتيجه|الترتيب) (?:الاولي|الاول|1)(?: ${word}){0,5}? (?:${soon}|مضمون|مضمونه|اضمن|بضمان|بالضمان)`,
  `(?:اضمن|نضمن|اضمنه|ساضمن)(?: ${word}){0,3}? (?:الصفحه|المركز|المرتبه) (?:الاولي|الاول)`,
  `${gain} (?:${word} )?(?:مضمون|مضمونه|اكيد|اكيده|خيالي|خياليه)`,
  `(?:ضمان|مضمون|مضمونه|اضمن لك|نضمن لك|بضمان)(?: ${word}){0,2} 100`,
  `100 (?:في الميه |بالميه |ب الميه )?(?:مضمون|مضمونه|ناجح|ناجحه|ضمان)`,
  `(?:ضمان|نجاح|بضمان) (?:بنسبه )?100`,
  String.raw`(?:اضاعف|ساضاعف|نضاعف|مضاعفه|زياده|ازيد|سازيد|ارفع|سارفع|رفع)(?: ${word}){0,3}? (?:مبيعاتك|مبيعات|ارباحك|ارباح|دخلك|متابعيك|متابعينك)(?: ${word}){0,3}? (?:\d{1,4} (?:اضعاف|ضعف|مره|مرات)|عشره اضعاف|[1-9]\d{2,})`,
  `(?:تصبح|ستصبح|اجعلك|ساجعلك|كن|تصير) (?:${word} ){0,2}?(?:مليونير|مليونيرا|ثريا|غنيا|مشهورا|ثري)`,
  String.raw`(?:\d+|الاف|الالاف|مليون|ملايين)(?: ${word}){0,3}? ${soon} (?:بدون|دون|بلا) (?:${word} )?(?:مجهود|جهد|عمل|تعب)`,
  String.raw`(?:اربح|ستربح|تربح|دخل|راتب|ربح)(?: (?:${word}|\d+)){0,6}? (?:بدون|دون|بلا) (?:${word} )?(?:مجهود|جهد|عمل|تعب|خبره)`,
  String.raw`(?:مليون|ملايين|ميات الالاف|\d{2,} (?:الف|الاف))(?: ${word}){0,3}? (?:متابع|مشاهده|مشترك|زاير|زياره|لايك|اعجاب)(?: ${word}){0,2}? ${soon}`,
  String.raw`(?:تخسيس|انقاص|خساره|تنحيف|ستخسر|تخسر)(?: (?:${word}|\d+)){0,3}? ${soon}`,
  `(?:اتقان|تتقن|ستتقن|اتقن|تتحدث|ستتحدث|تتكلم|احترف|تحترف)(?: ${word}){0,4}? (?:في|خلال) (?:يوم|يومين|ساعه|ساعات|ساعتين|اسبوع|3 ايام|ثلاثه ايام)`,
  `علاج (?:نهايي|مضمون|جذري)|شفاء (?:تام|مضمون)`,
];

const patterns = sources.map((source) => wholeWords(source, 'gu'));
const anyPattern = wholeWords(sources.join('|'), 'u');

function wholeWords(source: string, flags: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, flags);
}

/** Whether there is one at all, in a text that is folded already. */
export function promisesTooMuch(folded: string): boolean {
  return anyPattern.test(folded);
}

/** `source.slice(start, end) === text`. */
export interface ExaggeratedPromise {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What nobody can promise, where it stands; what overlaps is told once. */
export function exaggeratedPromises(source: string): ExaggeratedPromise[] {
  const { text, placeOf } = foldText(source);
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => placeOf(match.index, match.index + match[0].length))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  return found
    .filter(({ start }, index) => !found.slice(0, index).some((before) => before.end > start))
    .map(({ start, end }) => ({ text: source.slice(start, end), start, end }));
}
