/** A market of four logo listings, searched for and tracked over two days. */
import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { drainAll, ensureGeneration, indexerDeps } from '../../../src/indexer/index.js';
import { applyRecords } from '../../../src/marketplace/import/apply.js';
import type { ImportRecord } from '../../../src/marketplace/import/records.js';
import { listNotices } from '../../../src/marketplace/notices/index.js';
import { silentLogger } from '../../../src/platform/log.js';
import { openSearch } from '../../../src/search/index.js';
import { rankHistory, trackRanksIfDue } from '../../../src/tuning/ranks/index.js';
import { storePages } from '../../../src/tuning/event-log/pages.js';
import { testDatabase, testEngine, testMarket } from '../../support/index.js';

const { db, url } = await testDatabase();
const { engine, indexPrefix } = testEngine();
const market = testMarket(db);
const indexer = indexerDeps({ db, engine, log: silentLogger, tuning: { indexPrefix } });
const seller = await market.seller('ليان');
const { external_id: sellerId } = await db
  .selectFrom('seller')
  .select('external_id')
  .where('id', '=', seller.sellerId)
  .executeTakeFirstOrThrow();

const listing = (id: string, owner: string, title: string): ImportRecord => ({
  ...{ type: 'listing', id, sellerId: owner, categoryId: 'logo', title, tags: [], status: 'published' },
  basePriceCents: 1000,
});
const rivals = ['r1', 'r2', 'r3', 'r4'];
await apply([
  { type: 'category', id: 'logo', name: 'هويات' },
  { type: 'seller', id: 'rival', displayName: 'منافس' },
  listing('mine', sellerId, 'تصميم شعار'),
  ...rivals.map((id) => listing(id, 'rival', 'بطاقة أعمال أنيقة مع بطاقة تهنئة وشعار صغير')),
]);
await ensureGeneration(indexer);
await drainAll(indexer);
const search = await openSearch({
  db,
  databaseUrl: url,
  engine,
  clock: market.core.clock,
  onError: (error) => {
    throw error;
  },
});
afterAll(() => search.close());

async function apply(records: readonly ImportRecord[]): Promise<void> {
  const outcomes = await applyRecords(db, records, { clock: market.core.clock });
  expect(outcomes.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
}

const track = (): Promise<number> =>
  trackRanksIfDue({
    core: market.core,
    search,
    onError: (error) => {
      throw error;
    },
  });

async function searched(query: string, times: number): Promise<void> {
  const page = { page: 1, match: 'exact', generationId: 1, profileVersion: 'x', request: {}, entries: [] };
  const servedAt = market.core.clock.now();
  await storePages(
    db,
    Array.from({ length: times }, () => ({ ...page, query, servedAt, queryId: randomUUID() })),
  );
}

test('searches that buyers repeat are tracked once a day, and a fall is told with its cause', async () => {
  await searched('تصميم شعار', 5);
  await searched('بحث نادر', 1);
  expect(await track()).toBe(1);
  expect(await track()).toBe(0);

  market.pass(24);
  await apply(rivals.map((id) => listing(id, 'rival', 'تصميم شعار')));
  await apply(
    rivals.map(
      (id) =>
        ({
          type: 'review',
          id: `of ${id}`,
          listingId: id,
          buyerId: id,
          stars: 5,
          createdAt: new Date('2026-03-01'),
        }) as unknown as ImportRecord,
    ),
  );
  await drainAll(indexer);
  expect(await track()).toBe(1);
  expect(await track()).toBe(0);

  const history = await rankHistory(db, { listingId: 'mine', days: 30, now: market.core.clock.now() });
  expect(history.queries.map(({ query }) => query)).toEqual(['تصميم شعار']);
  const [kept] = history.queries;
  const { places = [], moved = null, searches = 0 } = kept ?? {};
  expect(searches).toBe(5);
  expect(places.map(({ place }) => place)).toEqual([1, 5]);
  expect(moved).toMatchObject({ from: 1, to: 5, rivals: 4, profile: 0 });
  expect(moved?.sentence).toContain('تراجعت أربعة مراكز');

  const [notice, ...more] = await listNotices(db, seller, { limit: 10 });
  expect(more).toEqual([]);
  expect(notice?.text).toContain('من المركز 1 إلى المركز 5');
  const events = await db.selectFrom('outbox').select('payload').where('type', '=', 'rank.changed').execute();
  expect(events.map(({ payload }) => payload)).toContainEqual(
    expect.objectContaining({ id: 'mine', query: 'تصميم شعار', from: 1, to: 5, cause: 'rivals' }),
  );
});
