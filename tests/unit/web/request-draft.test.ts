/** What a buyer corrects of how a request is understood, and what is sent of it. */
import { expect, test } from 'vitest';
import type { Understanding } from '../../../web/src/api/contracts.js';
import { emptyDraft, problemsOf, toRequestBody } from '../../../web/src/request/draft.js';
import { correctionsOf, whatIsLeft } from '../../../web/src/request/what-is-left.js';

const read: Understanding = {
  needs: [
    { text: 'شعار', weight: 0.6 },
    { text: 'مقهى', weight: 0.4 },
  ],
  categories: [
    { id: 'design/logo', name: 'تصميم شعار', share: 0.8 },
    { id: 'design', name: 'تصميم', share: 0.2 },
  ],
  tools: ['فوتوشوب'],
  languages: [],
  budgetCents: 1000,
  deliveryDays: 2.5,
  quantities: [],
};

test.each([
  ['nothing', [], {}],
  ['a need', ['need:مقهى'], { needs: ['شعار'] }],
  ['a category', ['category:design'], { categories: ['design/logo'] }],
  ['the only tool', ['tool:فوتوشوب'], { tools: [] }],
  ['the budget', ['budget'], { budgetCents: null }],
  ['the time', ['days'], { deliveryDays: null }],
  ['what is no longer read', ['need:ترجمة', 'tool:بلندر'], {}],
  ['all needs, which a request cannot be without', ['need:شعار', 'need:مقهى'], {}],
])('taken away: %s', (_what, without, corrections) => {
  expect(correctionsOf(read, { ...emptyDraft, without })).toEqual(corrections);
});

test('where a field of the buyer’s own is filled, the words have no say in it, whatever was taken away', () => {
  const draft = { ...emptyDraft, budget: '40', days: '7', without: ['budget', 'days', 'tool:فوتوشوب'] };
  expect(correctionsOf(read, draft)).toEqual({ tools: [] });
  const { budget, days } = whatIsLeft(read, { ...draft, without: [] });
  expect([...budget.parts, ...days.parts]).toEqual([]);
});

test('what is shown is what is sent: parts of days are a day more, and all needs taken away are all there', () => {
  const { needs, days } = whatIsLeft(read, { ...emptyDraft, without: ['need:شعار', 'need:مقهى'] });
  expect(days.parts.map(({ text }) => text)).toEqual(['خلال 3 أيام']);
  expect(needs.parts.map(({ text }) => text)).toEqual(['شعار', 'مقهى']);
  expect(needs.isLeast).toBe(true);
});

test('the body holds what was filled in, digits of any script, and corrections where there are any', () => {
  const draft = { ...emptyDraft, title: ' شعار ', budget: '٢٥٫٥', days: '2', category: 'design' };
  expect(toRequestBody(draft, {}, 0)).toEqual({
    title: 'شعار',
    categoryId: 'design',
    budgetCents: 2550,
    deadlineAt: '1970-01-03T00:00:00.000Z',
  });
  expect(toRequestBody({ ...emptyDraft, title: 'شعار' }, { tools: [] }, 0)).toEqual({
    title: 'شعار',
    corrections: { tools: [] },
  });
});

test('a title of two letters and a budget in words are to be mended', () => {
  expect(Object.keys(problemsOf({ ...emptyDraft, title: 'شع', budget: 'كثير' }))).toEqual([
    'title',
    'budget',
  ]);
});
