import { demoRecords } from '../../fixtures/demo/index.js';
import { Random } from '../../fixtures/demo/random.js';
import { drainAll, indexerDeps } from '../../src/indexer/index.js';
import { applyRecords } from '../../src/marketplace/import/apply.js';
import { parseRecord } from '../../src/marketplace/import/parse-record.js';
import type { Runtime } from '../../src/platform/runtime.js';

const DAY_MS = 86_400_000;
/** Of the listings that nobody has bought yet. */
const SHARE = 0.08;

/**
 * Makes of the demo a market in which many have just come: some of its listings without a buyer were published in the last
 * 30 days. @returns how many listings are new then.
 */
export async function publishAnew({ db, clock, ...runtime }: Runtime, seed: number): Promise<number> {
  const now = clock.now();
  const records = [...demoRecords({ now })].flatMap((record) => {
    if (record.type !== 'listing' || record.history.orders > 0) return [];
    const random = new Random(seed, `published ${record.id}`);
    if (!random.chance(SHARE)) return [];
    const createdAt = new Date(now.getTime() - random.next() * 29 * DAY_MS).toISOString();
    const parsed = parseRecord({ ...record, createdAt, updatedAt: createdAt, occurredAt: now.toISOString() });
    return parsed.ok ? [parsed.record] : [];
  });
  await applyRecords(db, records, { clock });
  await drainAll(indexerDeps({ ...runtime, db }));
  const { count } = await db
    .selectFrom('listing')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('created_at', '>', new Date(now.getTime() - 30 * DAY_MS))
    .executeTakeFirstOrThrow();
  return count;
}
