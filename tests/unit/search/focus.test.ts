import { describe, expect, test } from 'vitest';
import { createCategoryCounter, decodeCategoryCounts } from '../../../src/search/intent/category-counts.js';
import { createFocusReader } from '../../../src/search/intent/focus.js';
import { tokenNumbers } from '../../../src/search/relevance/token-table.js';

const [contracts, websites] = [1, 2] as const;

/** A hundred contracts, most of which say «قانوني» and few «شراكه»; a hundred websites. */
function marketplace(): ReturnType<typeof decodeCategoryCounts> {
  const counter = createCategoryCounter();
  for (let index = 0; index < 100; index += 1) {
    counter.add({ title: index % 2 === 0 ? 'عقد قانوني' : 'عقد', tags: '', category: [contracts] });
    if (index % 20 === 0) counter.add({ title: 'عقد شراكه', tags: '', category: [contracts] });
    counter.add({ title: 'موقع متجر', tags: '', category: [websites] });
  }
  return decodeCategoryCounts(counter.finish());
}

describe('the focus of a title', () => {
  const term = {
    ...{ surface: 'عقد', exact: 'عقد', stem: 'عقد', family: 'عقد', concept: 'عقد' },
    ...{ stemCode: 'a', familyCode: 'a', conceptCode: 'a', literal: false, documents: 105, idf: 1 },
  };
  const query = { text: 'عقد', expansions: [], terms: [term] };
  const focus = createFocusReader(query, new Map([[contracts, 1]]), marketplace());

  test('is whole where the title says nothing but the query', () => {
    expect(focus(tokenNumbers('عقد'))).toBe(1);
  });

  test('is higher for words that most listings of the category carry than for words that narrow the offer', () => {
    const [usual, narrow] = [focus(tokenNumbers('عقد قانوني')) ?? 0, focus(tokenNumbers('عقد شراكه')) ?? 1];
    expect(usual).toBeGreaterThan(narrow);
    expect(narrow).toBeGreaterThan(0);
  });

  test('counts a word that the category does not know as neither usual nor strange', () => {
    const unknown = focus(tokenNumbers('عقد قرنفل')) ?? 1;
    expect(unknown).toBe(focus(tokenNumbers('عقد موقع')));
    expect(unknown).toBeLessThan(focus(tokenNumbers('عقد شراكه')) ?? 0);
    expect(unknown).toBeGreaterThan(0);
  });

  test('is unknown without an intent', () => {
    expect(createFocusReader(query, null, marketplace())(tokenNumbers('عقد'))).toBeNull();
  });
});
