import { describe, expect, test } from 'vitest';
import { indexCategories } from '../../../web/src/categories/category-index.js';
import { describeFilters } from '../../../web/src/filters/chosen-filters.js';
import { countChoice, priceChoices, usefulChoices } from '../../../web/src/filters/choices.js';
import { noFilters } from '../../../web/src/location/search-state.js';

const facet = [
  { value: 'to5', label: '', count: 7 },
  { value: 'to10', label: '', count: 2 },
  { value: 'unknown', label: '', count: 40 },
];

function labels(choices: readonly { readonly label: string }[]): readonly string[] {
  return choices.map(({ label }) => label);
}

describe('choices', () => {
  test('an upper bound counts every band below it', () => {
    expect(priceChoices.map((choice) => countChoice(choice, facet))).toEqual([7, 9, 9, 9]);
  });

  test('those that keep nothing are not offered', () => {
    expect(usefulChoices(priceChoices, [], null)).toEqual([]);
  });

  test('all are offered while nothing is known, and once one is chosen', () => {
    expect(labels(usefulChoices(priceChoices, null, null))).toEqual(labels(priceChoices));
    expect(labels(usefulChoices(priceChoices, facet, 500))).toEqual(labels(priceChoices));
  });
});

describe('chosen filters', () => {
  const categories = indexCategories([
    { id: 'design', name: 'تصميم', children: [{ id: 'design/logo', name: 'تصميم شعار', children: [] }] },
  ]);

  test('are said in words, each with the change that takes it away', () => {
    const filters = {
      ...noFilters,
      category: 'design/logo',
      deliveryDaysMax: 2,
      levelMin: 'expert' as const,
    };
    expect(describeFilters(filters, categories)).toEqual([
      { label: 'تصميم شعار', removal: { category: null } },
      { label: 'تسليم خلال يومين', removal: { deliveryDaysMax: null } },
      { label: 'بائع خبير', removal: { levelMin: null } },
    ]);
  });

  test('a category that is not in the tree is shown by its id', () => {
    const [chosen] = describeFilters({ ...noFilters, category: 'gone' }, categories);
    expect(chosen?.label).toBe('gone');
  });
});

test('the index knows the way from the root to every category', () => {
  const leaf = { id: 'c', name: 'ج', children: [] };
  const index = indexCategories([
    { id: 'a', name: 'أ', children: [{ id: 'b', name: 'ب', children: [leaf] }] },
  ]);
  expect(index.get('c')?.path.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
