import { describe, expect, test } from 'vitest';
import { ruleSchema } from '../../../src/ranking/rule-document.js';
import {
  deedOf,
  rulesOf,
  scopeOf,
  termOf,
  withDiscarded,
  type WrittenRule,
} from '../../../web/src/studio/rule-words.js';
import { dayAfter, dayOf, percentOf, toRule } from '../../../web/src/studio/written-rule.js';

const common = { until: '2026-12-31T20:00:00.000Z', reason: 'حملة الشهر' };
const pin: WrittenRule = { kind: 'pin', listing: 'l1', position: 3, ...common };
const hidden: WrittenRule = { kind: 'exclusion', seller: 's1', ...common };

describe('a rule in words', () => {
  test.each([
    [pin, 'تثبيت «شعار» في الموضع 3'],
    [{ kind: 'boost', listing: 'l1', share: 0.25, ...common }, 'رفع «شعار» بقدر 25٪ من أقصى رفع'],
    [hidden, 'إخفاء خدمات البائع «شعار»'],
  ] as const)('says what it does: %j', (rule, words) => {
    expect(deedOf(rule, 'شعار')).toBe(words);
  });

  test('says in which searches it holds', () => {
    const nameOf = (id: string): string => `قسم ${id}`;
    expect(scopeOf(pin, nameOf)).toBe('في كل بحث');
    expect(scopeOf({ ...pin, query: 'لوجو', category: 'c' }, nameOf)).toBe(
      'عند البحث عن «لوجو»، في قسم «قسم c» وما تحته',
    );
  });

  test('says until when, and that it is over', () => {
    expect(termOf(pin, Date.parse('2026-12-01'))).toMatch(/^حتى 31 ديسمبر 2026$/u);
    expect(termOf(pin, Date.parse('2027-01-02'))).toMatch(/^انتهت في 31 ديسمبر 2026$/u);
  });
});

test('a draft shows its rules, which of them are changed or new, and which it takes away', () => {
  const differences = [
    { path: ['rules', 'b'], after: hidden },
    { path: ['rules', 'c'], before: pin },
    { path: ['rules', 'e'], before: hidden, after: pin },
    { path: ['weights', 'text'], before: 1, after: 2 },
  ];
  expect(rulesOf({ document: { rules: { b: hidden, d: pin, e: pin, a: pin } }, differences })).toEqual([
    { id: 'd', rule: pin, state: 'kept' },
    { id: 'e', rule: pin, state: 'changed' },
    { id: 'a', rule: pin, state: 'kept' },
    { id: 'b', rule: hidden, state: 'new' },
    { id: 'c', rule: pin, state: 'removed' },
  ]);
});

test('what was thrown away stands behind the rules until it is given back', () => {
  const thrown = [
    { id: 'a', rule: pin, state: 'new' },
    { id: 'b', rule: hidden, state: 'new' },
  ] as const;
  const kept = { id: 'a', rule: pin, state: 'new' } as const;
  expect(withDiscarded([kept], thrown)).toEqual([kept, { id: 'b', rule: hidden, state: 'discarded' }]);
});

describe('the form of a rule', () => {
  const fields = (values: Record<string, string>): FormData => {
    const form = new FormData();
    const all = { id: ' l1 ', until: '2026-12-31', reason: 'حملة الشهر', query: '', category: '', ...values };
    for (const [name, value] of Object.entries(all)) form.set(name, value);
    return form;
  };

  test.each([
    [
      { kind: 'pin', position: '3' },
      { kind: 'pin', listing: 'l1', position: 3 },
    ],
    [
      { kind: 'boost', target: 'seller', share: '50', query: 'لوجو' },
      { kind: 'boost', seller: 'l1', share: 0.5, query: 'لوجو' },
    ],
    [
      { kind: 'exclusion', target: 'listing', category: 'design' },
      { kind: 'exclusion', listing: 'l1', category: 'design' },
    ],
  ])('%j is a rule that the server takes', (values, rule) => {
    const written = toRule(fields(values));
    expect(ruleSchema.parse(written)).toEqual(written);
    expect(written).toMatchObject(rule);
    expect(new Date(written.until).getDate()).toBe(31);
  });

  test.each([
    [{ kind: 'boost', target: 'seller', share: '50' }, 'اختر البائع من القائمة.'],
    [{ kind: 'pin', position: '1' }, 'اكتب رمز الخدمة.'],
  ])('%j of nobody says what is missing', (values, words) => {
    expect(() => toRule(fields({ ...values, id: ' ' }))).toThrow(words);
  });

  test('says again what was written with it', () => {
    const [share, until] = ['7', '2026-12-31'];
    const written = toRule(fields({ kind: 'boost', target: 'listing', share, until }));
    expect(percentOf(written.kind === 'boost' ? written.share : 0)).toBe(7);
    expect(dayOf(written.until)).toBe(until);
  });

  test('counts days as date fields have them', () => {
    expect(dayAfter(Date.parse('2026-12-30T12:00:00'), 2)).toBe('2027-01-01');
  });
});
