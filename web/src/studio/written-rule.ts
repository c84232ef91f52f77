import { textOf } from '../forms/text-of.js';
import type { WrittenRule } from './rule-words.js';

/**
 * The rule that a form with the fields of `RuleForm` says; it holds to the end of its last day. Throws an error with a
 * text for the reader where nobody is named.
 */
export function toRule(fields: FormData): WrittenRule {
  const text = (name: string): string => textOf(fields, name);
  const [id, query, category] = [text('id'), text('query'), text('category')];
  const isSeller = text('target') === 'seller';
  if (id === '') throw new Error(isSeller ? 'اختر البائع من القائمة.' : 'اكتب رمز الخدمة.');
  const common = {
    ...(query !== '' && { query }),
    ...(category !== '' && { category }),
    until: new Date(`${text('until')}T23:59:59`).toISOString(),
    reason: text('reason'),
  };
  const target = isSeller ? { seller: id } : { listing: id };
  switch (text('kind')) {
    case 'pin':
      return { kind: 'pin', listing: id, position: Number(text('position')), ...common };
    case 'boost':
      return { kind: 'boost', ...target, share: Number(text('share')) / 100, ...common };
    default:
      return { kind: 'exclusion', ...target, ...common };
  }
}

/** A share as the form has it, to the hundredth of a percent. */
export function percentOf(share: number): number {
  return Math.round(share * 10_000) / 100;
}

const days = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' });

/** The day of an instant, as date fields have it. */
export function dayOf(instant: string): string {
  return days.format(Date.parse(instant));
}

/** The day so many days after `now` (milliseconds), here and as date fields have it: `2026-12-31`. */
export function dayAfter(now: number, count: number): string {
  return days.format(now + count * 86_400_000);
}
