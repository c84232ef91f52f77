/** A small marketplace of four trades, indexed, with a matching over it. */
import { applyBatch } from '../../../src/api/apply-batch.js';
import { openMatching, type MatchingContext } from '../../../src/matching/index.js';
import type { Clock } from '../../../src/platform/clock.js';
import { testSearch, type TestDatabase } from '../../support/index.js';

const trades = [
  ['design', 'logo', 'تصميم شعارات', 'تصميم شعار احترافي', 'شعارات'],
  ['writing', 'translation', 'ترجمة', 'ترجمة مقالات من الإنجليزية', 'ترجمة'],
  ['programming', 'wordpress', 'ووردبريس', 'إنشاء موقع ووردبريس', 'ووردبريس'],
  ['audio', 'voice', 'تعليق صوتي', 'تعليق صوتي بصوت رجالي', 'صوت'],
] as const;

const fields = ['مطاعم', 'مدارس', 'شركات', 'متاجر', 'عيادات', 'مقاهي', 'مكتبات', 'جمعيات'];

/** Sixteen sellers of each trade, `logo-0` and so on; the first of each has done most of the work. */
export function tradeRecords(): Record<string, unknown>[] {
  return trades.flatMap(([parent, leaf, name, title, tag]) => [
    { type: 'category', id: parent, name: parent },
    { type: 'category', id: `${parent}/${leaf}`, name, parentId: parent },
    ...Array.from({ length: 16 }, (_, index) => [
      { type: 'seller', id: `${leaf}-${index}`, displayName: `بائع ${index}` },
      {
        type: 'listing',
        id: `l-${leaf}-${index}`,
        sellerId: `${leaf}-${index}`,
        categoryId: `${parent}/${leaf}`,
        title: `${title} ${fields[index % fields.length] ?? ''}`,
        tags: [tag, `رقم${index}`],
        basePriceCents: 1000,
        deliveryDays: 3,
        status: 'published',
        history: { orders: index === 0 ? 120 : 4, reviews: 0 },
      },
    ]).flat(),
  ]);
}

/** Indexes the records and opens a matching; both are closed after the test file. */
export async function matchingOver(
  database: TestDatabase,
  clock: Clock,
  records: readonly Record<string, unknown>[],
): Promise<MatchingContext> {
  const { db } = database;
  await applyBatch(db, clock, [...records]);
  const { search, engine } = await testSearch(database, clock);
  return openMatching({ db, engine, clock, ...search });
}
