/** By when the buyer wants it: «خلال يوم», «في ٢٤ ساعة», «التسليم اليوم», «هذا الأسبوع», «مستعجل». */
import { readNumber } from './number.js';
import { countIn, endsBefore, foldedSet, type Reader, type Reading, type Words } from './words.js';

const hoursADay = 24;
/** Hours that a unit of time takes, by its family. */
const hours: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 168, month: 720 };
/** Days at most for «مستعجل», and for «اليوم» and «غداً». */
const SOON_DAYS = 1;

const leads = foldedSet(
  'خلال وخلال بخلال غضون بغضون ظرف بظرف مهلة مهلته في تسليم التسليم والتسليم وتسليم يسلم تسلم استلام الاستلام مدة لمدة ومدة ' +
    'أقصاها اقصاه لا تتجاوز يتجاوز أقل من قبل within',
);
/** A lead needs one of these to speak of the time of delivery. */
const strongLeads = foldedSet(
  'خلال وخلال بخلال غضون بغضون ظرف بظرف مهلة في تسليم التسليم والتسليم وتسليم استلام الاستلام within',
);
const tail = foldedSet('فقط بالكثير كحد أقصى اقصي واحد');
const today = foldedSet('اليوم الليلة الليله النهاردة النهارده غدا بكرة بكره بكرا today tonight tomorrow');
/** «أخبار اليوم» is the news. */
const daily = foldedSet(
  'أخبار خبر عرض عروض حكمة دعاء سؤال كلمة صورة نصيحة وصفة طبق حدث مباريات مباراة روتين هذا ذلك ذاك نفس طوال كل',
);
const urgent = foldedSet(
  'مستعجل مستعجلة مستعجله ومستعجل مستعجلا عاجل عاجلة عاجله وعاجل عاجلا بسرعة بسرعه وبسرعة سريعا فورا فوري حالا asap urgent urgently',
);
const quickly = foldedSet('سريع سريعة مستعجل مستعجلة عاجل عاجلة فوري فورية');
const manner = foldedSet('بشكل تسليم التسليم وتسليم والتسليم تنفيذ بتنفيذ وتنفيذ');
const news = foldedSet('خبر أخبار اخبار زيادة تحسين قياس نشرة تسريع');

export const readDelivery: Reader = (words, at) =>
  readDuration(words, at) ?? readThisWeek(words, at) ?? readToday(words, at) ?? readUrgency(words, at);

function readDuration(words: Words, at: number): Reading | null {
  const lead = countIn(leads, words, at);
  const names = words.folded.slice(at, at + lead);
  if (!names.some((word) => strongLeads.has(word))) return null;
  const time = readTime(words, at + lead);
  if (time === null) return null;
  const { size, counted } = time;
  const next = at + lead + size;
  if (!counted && !mayStandAlone(words, names, next)) return null;
  const days = Math.max(1, Math.ceil(time.hours / hoursADay));
  return { value: days, unit: null, size: lead + size + countIn(tail, words, next) };
}

/** «في يوم التأسيس» and «خلال شهر رمضان» are dates; «في الأسبوع» is how often. */
function mayStandAlone(words: Words, lead: readonly string[], next: number): boolean {
  const unit = words.folded[next - 1] ?? '';
  const following = words.folded[next] ?? '';
  if (lead.every((word) => word === 'في') && (unit.startsWith('ال') || !endsBefore(words, next)))
    return false;
  return !following.startsWith('ال') && following !== 'رمضان';
}

interface Time {
  readonly hours: number;
  readonly size: number;
  readonly counted: boolean;
}

function readTime(words: Words, at: number): Time | null {
  const number = readNumber(words, at);
  const unitAt = at + (number?.size ?? 0);
  const length = hours[words.terms[unitAt]?.family ?? ''];
  if (length !== undefined) {
    const count = number?.value ?? (isDual(words.folded[unitAt] ?? '') ? 2 : 1);
    const counted = number !== null || count > 1;
    return { hours: count * length, size: unitAt - at + 1, counted };
  }
  const [, short, unit] = /^(\d{1,3})(h|hr|hrs|hours?|d|days?)$/u.exec(words.folded[at] ?? '') ?? [];
  if (short === undefined || unit === undefined) return null;
  return { hours: Number(short) * (unit.startsWith('h') ? 1 : hoursADay), size: 1, counted: true };
}

function isDual(word: string): boolean {
  return /(?:ين|ان)$/u.test(word);
}

/** «هذا الأسبوع», «هالأسبوع», «بنفس اليوم». */
function readThisWeek({ folded, terms }: Words, at: number): Reading | null {
  if (folded[at] === 'هالاسبوع') return { value: 7, unit: null, size: 1 };
  const lead = folded[at] === 'في' ? 1 : 0;
  const unit = folded[at + lead + 1] ?? '';
  if (!['نفس', 'بنفس', 'هذا'].includes(folded[at + lead] ?? '') || !unit.startsWith('ال')) return null;
  if (unit === 'اليوم') return { value: SOON_DAYS, unit: null, size: lead + 2 };
  const length = hours[terms[at + lead + 1]?.family ?? ''] ?? 0;
  return length <= hoursADay ? null : { value: length / hoursADay, unit: null, size: lead + 2 };
}

/** «اليوم» as a wish ends the text; elsewhere it belongs to a name («اليوم الوطني»). */
function readToday(words: Words, at: number): Reading | null {
  if (at === 0 || !today.has(words.folded[at] ?? '') || daily.has(words.folded[at - 1] ?? '')) return null;
  return words.terms[at + 1] === undefined ? { value: SOON_DAYS, unit: null, size: 1 } : null;
}

function readUrgency(words: Words, at: number): Reading | null {
  const [first = '', second = '', third = ''] = words.folded.slice(at, at + 3);
  const soon = (size: number): Reading => ({ value: SOON_DAYS, unit: null, size });
  if (['اسرع', 'باسرع'].includes(first) && second === 'وقت') return soon(third === 'ممكن' ? 3 : 2);
  if (first === 'في' && second === 'اسرع' && third === 'وقت') return soon(3);
  if (manner.has(first) && quickly.has(second)) return soon(2);
  if (!urgent.has(first) || news.has(words.folded[at - 1] ?? '')) return null;
  // «الكتابة بسرعة 60 كلمة», «بسرعة وأمان» speak of the work itself.
  const ofTheWork = first.endsWith('بسرعه') && !endsBefore(words, at + 1);
  return ofTheWork ? null : soon(1);
}
