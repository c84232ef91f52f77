/** A small marketplace of four trades, indexed, with a matching over it. */
import { afterAll } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { defaultTuning } from '../../../src/indexer/deps.js';
import { drainAll, ensureGeneration, indexerDeps } from '../../../src/indexer/index.js';
import { openMatching, type MatchingContext } from '../../../src/matching/index.js';
import type { Clock } from '../../../src/platform/clock.js';
import { silentLogger } from '../../../src/platform/log.js';
import { openSearch } from '../../../src/search/index.js';
import { testEngine, type TestDatabase } from '../../support/index.js';

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
  { db, url }: TestDatabase,
  clock: Clock,
  records: readonly Record<string, unknown>[],
): Promise<MatchingContext> {
  const { engine, indexPrefix } = testEngine();
  await applyBatch(db, clock, [...records]);
  const deps = indexerDeps({ db, engine, log: silentLogger, tuning: { ...defaultTuning, indexPrefix } });
  await ensureGeneration(deps);
  await drainAll(deps);
  const search = await openSearch({
    db,
    databaseUrl: url,
    engine,
    clock,
    onError: (error) => {
      throw error;
    },
  });
  afterAll(() => search.close());
  return openMatching({ db, engine, clock, ...search });
}
