import { counted, type CountedNoun } from './plural.js';
import { daysAfter, dollars, dollarsAfter, ratings, services, servicesAfter } from './nouns.js';

const fraction = new Intl.NumberFormat('ar-u-nu-latn', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const oneDigit = new Intl.NumberFormat('ar-u-nu-latn', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const moments = new Intl.DateTimeFormat('ar-u-nu-latn', {
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const dates = new Intl.DateTimeFormat('ar-u-nu-latn', { year: 'numeric', month: 'long', day: 'numeric' });

function money(cents: number, noun: CountedNoun): string {
  return cents % 100 === 0 ? counted(cents / 100, noun) : `${fraction.format(cents / 100)} ${noun.other}`;
}

/** Cents of USD in words: 500 → «5 دولارات». */
export function formatPrice(cents: number): string {
  return money(cents, dollars);
}

/** Cents of USD as an upper bound: 200 → «حتى دولارين». */
export function formatPriceUpTo(cents: number): string {
  return `حتى ${money(cents, dollarsAfter)}`;
}

/** Days until delivery, a begun one as a whole: 1.5 → «خلال يومين». */
export function formatDelivery(days: number): string {
  return `خلال ${counted(Math.ceil(days), daysAfter)}`;
}

/** A mean of 1–5 stars with one digit: 4.666 → «4.7». */
export function formatMean(mean: number): string {
  return oneDigit.format(mean);
}

/** The number of ratings in words; says so when there is none. */
export function formatRatingCount(count: number): string {
  return counted(count, ratings);
}

const exactUpTo = 100;

/** How many services were found: exact while few, «نحو …» where the engine only estimates. */
export function formatTotal(total: number): string {
  return total <= exactUpTo ? counted(total, services) : `نحو ${counted(total, servicesAfter)}`;
}

const ages = new Intl.RelativeTimeFormat('ar-u-nu-latn', { numeric: 'auto' });
const dayInMilliseconds = 86_400_000;

/** How long ago an ISO time was at `now` (milliseconds): «اليوم», «أمس», «قبل 3 أيام», «قبل شهرين». */
export function formatAge(iso: string, now: number): string | null {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return null;
  const days = Math.max(0, Math.floor((now - time) / dayInMilliseconds));
  if (days < 30) return ages.format(-days, 'day');
  if (days < 365) return ages.format(-Math.floor(days / 30), 'month');
  return ages.format(-Math.floor(days / 365), 'year');
}

/** The day of an ISO time: «21 نوفمبر 2026». Null when it cannot be read. */
export function formatDate(iso: string): string | null {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? null : dates.format(time);
}

/** The day and the hour of an ISO time that is near: «21 نوفمبر في 3:30 م». */
export function formatMoment(iso: string): string {
  return moments.format(Date.parse(iso));
}
