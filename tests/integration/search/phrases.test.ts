/** What suggestions are made of, from a real database: shared phrases, and searches only where many made them. */
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { systemClock } from '../../../src/platform/clock.js';
import { loadPhrases, type Phrase } from '../../../src/search/suggest/phrases.js';
import { testDatabase } from '../../support/index.js';

const { db } = await testDatabase();

const day = 86_400_000;

interface Searches {
  readonly query: string;
  readonly times: number;
  readonly days: number;
  readonly match?: string;
  readonly ageInDays?: number;
}

async function searched({ query, times, days, match = 'exact', ageInDays = 1 }: Searches): Promise<void> {
  const rows = Array.from({ length: times }, (_, index) => ({
    query_id: randomUUID(),
    served_at: new Date(Date.now() - (ageInDays + (index % days)) * day),
    query,
    page: 1,
    match,
    generation_id: 1,
    profile_version: 'test',
    request: JSON.stringify({}),
    entries: JSON.stringify(match === 'none' ? [] : [{ listingId: 1, position: 1 }]),
  }));
  await db.insertInto('served_page').values(rows).execute();
}

let phrases: readonly Phrase[] = [];
const texts = (): string[] => phrases.map(({ text }) => text);

beforeAll(async () => {
  await applyBatch(db, systemClock, [
    { type: 'category', id: 'design', name: 'تصميم' },
    ...Array.from({ length: 5 }, (_, index) => [
      { type: 'seller', id: `s${index}`, displayName: `بائع ${index}` },
      {
        type: 'listing',
        id: `l${index}`,
        sellerId: `s${index}`,
        categoryId: 'design',
        title: 'سأصمم بطاقة دعوة بأسلوبك',
        tags: ['دعوات'],
        status: index === 4 ? 'draft' : 'published',
      },
    ]).flat(),
  ]);
  await searched({ query: 'دعوة زفاف', times: 6, days: 3 });
  await searched({ query: 'سارة أحمد العلي', times: 9, days: 2 });
  await searched({ query: 'شهادة خاصة', times: 4, days: 4 });
  await searched({ query: 'غواصة نووية', times: 9, days: 9, match: 'none' });
  await searched({ query: 'رقمي 0551234567', times: 9, days: 9 });
  await searched({ query: 'موضة العام الماضي', times: 9, days: 9, ageInDays: 200 });
  phrases = await loadPhrases(db);
});

test('tags, categories and phrases of titles that several sellers use are offered', () => {
  expect(texts()).toEqual(expect.arrayContaining(['دعوات', 'تصميم', 'بطاقة دعوة']));
  expect(phrases.find(({ text }) => text === 'بطاقة دعوة')?.count).toBe(4);
  expect(texts().some((text) => text.startsWith('سأصمم'))).toBe(false);
});

test('a search that found something is offered when it was made often, on several days', () => {
  expect(phrases.find(({ text }) => text === 'دعوة زفاف')).toMatchObject({ count: 0, searches: 6 });
});

test.each([
  ['was made on few days', 'سارة أحمد العلي'],
  ['was made seldom', 'شهادة خاصة'],
  ['found nothing', 'غواصة نووية'],
  ['may hold a telephone number', 'رقمي 0551234567'],
  ['is long ago', 'موضة العام الماضي'],
])('a search that %s is not', (_reason, query) => {
  expect(texts()).not.toContain(query);
});
