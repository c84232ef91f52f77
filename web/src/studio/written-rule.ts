import { textOf } from '../forms/text-of.js';
import type { WrittenRule } from './rule-words.js';

/** The rule that a form with the fields of `RuleForm` says; it holds to the end of its last day. */
export function toRule(fields: FormData): WrittenRule {
  const text = (name: string): string => textOf(fields, name);
  const [id, query, category] = [text('id'), text('query'), text('category')];
  const common = {
    ...(query !== '' && { query }),
    ...(category !== '' && { category }),
    until: new Date(`${text('until')}T23:59:59`).toISOString(),
    reason: text('reason'),
  };
  const target = text('target') === 'seller' ? { seller: id } : { listing: id };
  switch (text('kind')) {
    case 'pin':
      return { kind: 'pin', listing: id, position: Number(text('position')), ...common };
    case 'boost':
      return { kind: 'boost', ...target, share: Number(text('share')) / 100, ...common };
    default:
      return { kind: 'exclusion', ...target, ...common };
  }
}

const days = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' });

/** The day so many days after `now` (milliseconds), here and as date fields have it: `2026-12-31`. */
export function dayAfter(now: number, count: number): string {
  return days.format(now + count * 86_400_000);
}
