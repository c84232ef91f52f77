/** Mistyped and quoted words against a real engine: what is answered, what is said of it, and the way back. */
import { expect, test } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { fixedClock } from '../../../src/platform/clock.js';
import type { SearchRequest, SearchResult } from '../../../src/search/types.js';
import { testDatabase, testSearch } from '../../support/index.js';

const database = await testDatabase();
const { db } = database;
const clock = fixedClock(new Date('2026-11-21T10:00:00Z'));

const titles: Readonly<Record<string, string>> = {
  logo: 'تصميم شعار بسيط',
  logos: 'تصميم شعارات كثيرة',
  latin: 'logo لمتجرك',
  montage: 'مونتاج فيديو قصير',
  contract: 'صياغة عقد عمل',
  account: 'محاسبة شهرية',
};

await applyBatch(db, clock, [
  { type: 'category', id: 'work', name: 'أعمال' },
  { type: 'seller', id: 'sara', displayName: 'سارة' },
  ...Object.entries(titles).flatMap(([id, title]) =>
    Array.from({ length: 12 }, (_, index) => ({
      type: 'listing',
      id: `${id}-${index}`,
      sellerId: 'sara',
      categoryId: 'work',
      title: `${title} ${index}`,
      tags: [title],
      status: 'published',
    })),
  ),
]);
const { search: service } = await testSearch(database, clock);

function ask(text: string, change: Partial<SearchRequest> = {}): Promise<SearchResult> {
  return service.search({ text, limit: 50, filters: {}, sort: 'relevance', ...change });
}

const kindsOf = ({ hits }: SearchResult): string[] => [
  ...new Set(hits.map(({ id }) => id.split('-')[0] ?? '')),
];

test.each([
  ['محاصبه', 'محاسبة', 'account'],
  ['مونتاجفيديو', 'مونتاج فيديو', 'montage'],
  ['wdhym ur]', 'صياغة عقد', 'contract'],
  ['mo7asaba', 'محاسبة', 'account'],
])('%s is searched as %s, and the answer says so', async (typed, meant, kind) => {
  const answer = await ask(typed);
  expect(answer.interpretation.correctedTo).toBe(meant);
  expect(answer.match).toBe('exact');
  expect(kindsOf(answer)[0]).toBe(kind);
});

test('the way back searches the words as they were typed', async () => {
  const answer = await ask('محاصبه', { literal: true });
  expect(answer.interpretation.correctedTo).toBeNull();
  expect(answer.hits).toEqual([]);
  expect(answer.match).toBe('none');
});

test('following pages keep the corrected words', async () => {
  const first = await ask('محاصبه', { limit: 5 });
  const second = await ask('محاصبه', { limit: 5, cursor: first.cursor ?? '' });
  expect(second.hits).toHaveLength(5);
  expect(kindsOf(second)).toEqual(['account']);
});

test('a quoted word is answered by itself alone', async () => {
  expect(kindsOf(await ask('logo')).toSorted()).toEqual(['latin', 'logo', 'logos']);
  expect(kindsOf(await ask('"logo"'))).toEqual(['latin']);
  expect(kindsOf(await ask('«شعارات»'))).toEqual(['logos']);
});

test('quoted words must stand side by side', async () => {
  expect(kindsOf(await ask('"تصميم شعار"'))).toEqual(['logo']);
  expect(await ask('"شعار تصميم"')).toMatchObject({ hits: [], match: 'none' });
});

test('a quoted slip is not corrected and finds nothing', async () => {
  const answer = await ask('"محاصبه"');
  expect(answer).toMatchObject({ hits: [], match: 'none', interpretation: { correctedTo: null } });
});

test('suggestions offer the correction with what it finds', async () => {
  expect((await service.suggest('محاصبه')).corrections).toEqual([{ text: 'محاسبة', count: 12 }]);
});
