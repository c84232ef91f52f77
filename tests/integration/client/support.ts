import { afterAll } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { defaultTuning } from '../../../src/indexer/deps.js';
import { drainAll, ensureGeneration, indexerDeps } from '../../../src/indexer/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { silentLogger } from '../../../src/platform/log.js';
import { openSearch } from '../../../src/search/index.js';
import { testDatabase, testEngine } from '../../support/index.js';
import { now, smallMarketplace, testApp } from '../api/support.js';

/** Different enough that none is folded as the copy of another. */
const audiences =
  'المطاعم المقاهي العيادات المدارس المكتبات الصيدليات الفنادق المخابز الملاعب المزارع المتاحف الجامعات المصانع الورش المغاسل البنوك المسارح الحدائق المطابع المعارض الأندية المحاكم الموانئ المطارات المتنزهات'.split(
    ' ',
  );

export interface RunningServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly serviceKey: string;
}

/** A server that listens, on a small marketplace with 25 listings of logos beside the others. */
export async function runningServer(): Promise<RunningServer> {
  const { db, url: databaseUrl } = await testDatabase();
  const { engine, indexPrefix } = testEngine();
  const clock = fixedClock(now);
  await smallMarketplace(db);
  const logos = audiences.map((_, index) => ({
    type: 'listing',
    id: `brand-${index}`,
    sellerId: index % 5 === 0 ? 'salma' : 'omar',
    categoryId: 'design/logo',
    title: `تصميم شعار <متجر> & هوية ${audiences[index] ?? ''}`,
    tags: ['شعار', audiences[index] ?? ''],
    basePriceCents: 500 * (1 + (index % 10)),
    status: 'published',
  }));
  await applyBatch(db, clock, logos);
  const deps = indexerDeps({ db, engine, log: silentLogger, tuning: { ...defaultTuning, indexPrefix } });
  await ensureGeneration(deps);
  await drainAll(deps);
  const onError = (error: unknown): void => {
    throw error;
  };
  const search = await openSearch({ db, databaseUrl, engine, clock, onError });
  afterAll(() => search.close());
  const { app } = await testApp(db, { search });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { address, serviceKey: await createApiKey(db, { role: 'service', label: 'marketplace' }) };
}
