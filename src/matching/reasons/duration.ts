import { countArabic } from '../../platform/count.js';
import { nouns } from './nouns.js';

/** A time as one says it: «10 دقائق», «ساعة», «يومين»; rounded up, for it is a promise. */
export function sayMinutes(minutes: number): string {
  if (minutes < 45) return countArabic(Math.max(5, Math.ceil(minutes / 5) * 5), nouns.minute);
  const hours = Math.ceil(minutes / 60);
  return hours < 24 ? countArabic(hours, nouns.hour) : countArabic(Math.ceil(hours / 24), nouns.day);
}

export function sayDays(days: number): string {
  return countArabic(Math.max(1, Math.ceil(days)), nouns.day);
}
