import { createApiKey } from '../../../src/api/auth.js';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testSearch } from '../../support/index.js';
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
  const database = await testDatabase();
  const { db } = database;
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
  const { search } = await testSearch(database, clock);
  const { app } = await testApp(db, { search });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { address, serviceKey: await createApiKey(db, { role: 'service', label: 'marketplace' }) };
}
