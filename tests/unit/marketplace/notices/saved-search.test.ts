import { describe, expect, test } from 'vitest';
import { savedSearchNotice } from '../../../../src/marketplace/notices/kinds/saved-search.js';

const titled = (...titles: readonly string[]) => titles.map((title, at) => ({ id: `l${at}`, title }));

function words(count: number, ...titles: readonly string[]) {
  return savedSearchNotice.words({
    search: 's1',
    name: 'تصميم شعار',
    parameters: 'q=شعار',
    count,
    listings: titled(...titles),
  });
}

describe('the words for new matches of a saved search', () => {
  test.each([
    [1, 'خدمة جديدة تناسب بحثك «تصميم شعار»'],
    [2, 'خدمتان جديدتان تناسبان بحثك «تصميم شعار»'],
    [3, '3 خدمات جديدة تناسب بحثك «تصميم شعار»'],
    [11, '11 خدمة جديدة تناسب بحثك «تصميم شعار»'],
    [102, '102 خدمة جديدة تناسب بحثك «تصميم شعار»'],
  ])('count %i with the noun and the verb in the right form', (count, title) => {
    expect(words(count, 'شعار بسيط').title).toBe(title);
  });

  test('name the best, and count the rest', () => {
    expect(words(2, 'أ', 'ب').text).toBe('• أ\n• ب');
    expect(words(3, 'أ', 'ب').text).toBe('• أ\n• ب\nوخدمة أخرى.');
    expect(words(4, 'أ', 'ب').text).toBe('• أ\n• ب\nوخدمتان أخريان.');
    expect(words(7, 'أ', 'ب').text).toBe('• أ\n• ب\nو5 خدمات أخرى.');
  });

  test('lead to the search', () => {
    expect(words(1, 'أ').path).toBe('/?q=شعار');
  });

  test('are refused for data of another shape', () => {
    expect(() => savedSearchNotice.words({ search: 's1' })).toThrow();
  });
});
