import { countArabic, type ArabicNoun } from '../../../platform/count.js';
import type { Requirement } from './level.js';

const moreOrders: ArabicNoun = {
  zero: '',
  one: 'طلباً واحداً آخر',
  two: 'طلبين آخرين',
  few: 'طلبات أخرى',
  many: 'طلباً آخر',
  other: 'طلب آخر',
};
const days: ArabicNoun = {
  zero: 'أقل من يوم',
  one: 'يوم واحد',
  two: 'يومان',
  few: 'أيام',
  many: 'يوماً',
  other: 'يوم',
};

/** Rounded towards what still falls short, so that «90%» is never said of what is a little less. */
const stars = (value: number): string => String(Math.floor(value * 100) / 100);
const percentDown = (share: number): string => `${Math.floor(share * 1000) / 10}%`;
const percentUp = (share: number): string => `${Math.ceil(share * 1000) / 10}%`;

const sentences: Readonly<Record<Requirement['kind'], (needed: number, has: number | null) => string>> = {
  orders: (needed, has) =>
    `أكمل ${countArabic(needed - (has ?? 0), moreOrders)}: لديك ${has ?? 0} من ${needed}.`,
  rating: (needed, has) =>
    has === null
      ? `احصل على تقييماتك الأولى: المطلوب متوسط ${needed} من 5 على الأقل.`
      : `ارفع متوسط تقييمك: هو الآن ${stars(has)} من 5، والمطلوب ${needed} على الأقل.`,
  onTime: (needed, has) =>
    has === null
      ? `سلّم طلباتك في موعدها: المطلوب ${percentDown(needed)} منها على الأقل.`
      : `سلّم طلباتك في موعدها: نسبتك الآن ${percentDown(has)}، والمطلوب ${percentDown(needed)} على الأقل.`,
  cancelled: (needed, has) =>
    `قلّل الطلبات التي تُلغى بسبب منك: نسبتها الآن ${percentUp(has ?? 0)}، والمسموح ${percentUp(needed)} على الأكثر.`,
  activity: (needed, has) =>
    has === null
      ? 'سجّل دخولك بانتظام: لم نرَ لك نشاطاً بعد.'
      : `سجّل دخولك بانتظام: مضى على آخر نشاط لك ${countArabic(Math.floor(has), days)}، والمسموح ${countArabic(needed, days)}.`,
};

/** What a seller has to do, in a sentence for each condition that is not met. */
export function sayMissing(requirements: readonly Requirement[]): string[] {
  return requirements.filter(({ met }) => !met).map(({ kind, needed, has }) => sentences[kind](needed, has));
}
