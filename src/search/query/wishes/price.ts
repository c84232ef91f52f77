/** What the buyer wants to pay at most: «بعشرة دولارات», «ب 10$», «تحت 20 دولار», «ميزانية ٥٠», «رخيص». */
import { readNumber } from './number.js';
import { countIn, endsBefore, foldedSet, gapAfter, gapBefore, type Reader, type Words } from './words.js';

/** «رخيص» in cents: twice the least that a service costs. */
const CHEAP_CENTS = 1000;

/** Without a currency a number is a price only between these, in dollars. */
const bareRange = { least: 5, most: 1000 };

const leads = foldedSet(
  'ب بـ بسعر سعر السعر وسعر والسعر بمبلغ مبلغ بقيمة قيمة بميزانية ميزانية ميزانيتي بميزانيتي الميزانية والميزانية وميزانية ' +
    'وميزانيتي مقابل بمقابل تحت دون بحدود حدود لحد حتى أقل بأقل باقل لا ما يتجاوز تتجاوز يتعدى تتعدى يزيد تزيد عن من الى budget under max',
);
/** Leads that do not speak of a price by themselves. */
const weakLeads = foldedSet('من الى عن لا ما دون حتى مقابل');
/** Before an amount these say that it is no limit or no price of the service. */
const blockers = foldedSet(
  'أكثر فوق أكبر ابتداء ابتداءا بدءا يبدأ تبدأ اكتر ربح أرباح اربح كسب اكسب شحن رصيد بطاقة بطاقات كوبون قسيمة تحويل راتب براتب دخل',
);
const dollarWords = foldedSet('دولار دولارات الدولار دولارا دولارًا dollar dollars usd دولاار دولر');
const dollarsAlone = new Map([
  ['دولارين', 2],
  ['بدولارين', 2],
  ['بدولار', 1],
]);
const tail = foldedSet('فقط أمريكي امريكى امريكية كحد أقصى اقصي max only');

const cheapWords = foldedSet('رخيص رخيصة رخيصه ارخص بأرخص ورخيص ورخيصة رخيصين cheap cheapest');
const priceNouns = foldedSet('سعر بسعر السعر وسعر وبسعر أسعار بأسعار باسعار الاسعار بتكلفة تكلفة ثمن بثمن');
const lowWords = foldedSet(
  'رخيص رخيصة مناسب مناسبة معقول معقولة منخفض منخفضة قليل قليلة زهيد زهيدة بسيط بسيطة اقتصادي اقتصادية',
);
const leastWords = foldedSet('أقل بأقل باقل ارخص بأرخص أدنى بأدنى واقل وبأقل');

export const readPrice: Reader = (words, at) => {
  const size = cheapSize(words, at);
  if (size > 0) return { value: CHEAP_CENTS, unit: null, size };
  if (isBlocked(words, at)) return null;
  const lead = leadSize(words, at);
  if (lead === null) return null;
  const amount = readAmount(words, at + lead, isStrong(words, at, lead));
  if (amount === null || amount.value <= 0) return null;
  const end = at + lead + amount.size;
  const cents = Math.round(amount.value * 100);
  return { value: cents, unit: null, size: lead + amount.size + countIn(tail, words, end) };
};

/** The words before the amount. «من 5 دولار» is where prices begin, so «من» leads only after another («أقل من»). */
function leadSize(words: Words, at: number): number | null {
  const size = countIn(leads, words, at);
  return weakLeads.has(words.folded[at] ?? '') && words.folded[at] === 'من' ? null : size;
}

function isStrong({ folded, terms }: Words, at: number, lead: number): boolean {
  const named = folded.slice(at, at + lead).some((word) => !weakLeads.has(word));
  const attached = terms[at + lead]?.kind === 'arabic' && (folded[at + lead] ?? '').startsWith('ب');
  return named || attached;
}

function isBlocked({ folded }: Words, at: number): boolean {
  return [1, 2, 3].some((back) => blockers.has(folded[at - back] ?? ''));
}

function readAmount(words: Words, at: number, strong: boolean): { value: number; size: number } | null {
  const alone = dollarsAlone.get(words.folded[at] ?? '') ?? (strong ? singular(words, at) : undefined);
  if (alone !== undefined) return { value: alone, size: 1 };
  const number = readNumber(words, at);
  if (number === null) return null;
  const next = at + number.size;
  const named = dollarWords.has(words.folded[next] ?? '');
  if (named) return { value: number.value, size: number.size + 1 };
  const sign = /^\s*[$＄]/u.test(gapAfter(words, next - 1)) || /[$＄]\s*$/u.test(gapBefore(words, at));
  if (sign) return number;
  const inRange = number.value >= bareRange.least && number.value <= bareRange.most;
  return strong && inRange && endsBefore(words, next) && !isPercent(words, next) ? number : null;
}

function isPercent(words: Words, next: number): boolean {
  return /^\s*[%٪+]/u.test(gapAfter(words, next - 1));
}

function singular({ folded }: Words, at: number): number | undefined {
  return folded[at] === 'دولار' ? 1 : undefined;
}

function cheapSize(words: Words, at: number): number {
  const [word = '', next = ''] = words.folded.slice(at, at + 2);
  if (priceNouns.has(word) && lowWords.has(next)) return 2;
  if (leastWords.has(word) && priceNouns.has(next)) return 2;
  return cheapWords.has(word) ? 1 : 0;
}
