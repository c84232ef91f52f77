import { sql } from 'kysely';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drainAll } from '../../../src/indexer/drain-all.js';
import { drain } from '../../../src/indexer/drain.js';
import { driftCount, findDrift, reindex } from '../../../src/indexer/index.js';
import type { ImportRecord } from '../../../src/marketplace/import/records.js';
import { apply, indexerFixture, listing } from './support/fixture.js';

const { deps } = await indexerFixture({ batchSize: 2, inFlight: 2 });

const LISTINGS = 6;
const words = ['تصميم', 'شعار', 'ترجمة', 'كتابة', 'برمجة', 'متجر'];
const id = fc.integer({ min: 0, max: LISTINGS - 1 }).map((number) => `listing-${number}`);

type Step =
  | { readonly kind: 'change'; readonly records: readonly ImportRecord[] }
  /** Drains run beside whatever follows. */
  | { readonly kind: 'drain' }
  | { readonly kind: 'settle' }
  /** As if every worker had stalled: others may take its claims. */
  | { readonly kind: 'expire' }
  | { readonly kind: 'reindex' };

const change: fc.Arbitrary<ImportRecord> = fc.oneof(
  fc
    .record({
      id,
      title: fc.shuffledSubarray(words, { minLength: 1 }),
      status: fc.constantFrom('published' as const, 'published' as const, 'paused' as const),
      basePriceCents: fc.integer({ min: 500, max: 5000 }),
    })
    .map(({ id: own, title, ...more }) => listing(own, title.join(' '), more)),
  id.map((own) => ({ type: 'listing', id: own, deleted: true }) as const),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(change, { minLength: 1, maxLength: 3 })
      .map((records) => ({ kind: 'change' as const, records })),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'drain' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'settle' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'expire' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reindex' as const }) },
);

it('whatever happens in whatever order, the index ends as the rows say', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const running: Promise<unknown>[] = [];
      for (const next of steps) {
        if (next.kind === 'change') await apply(deps, next.records);
        if (next.kind === 'drain') running.push(drain(deps));
        if (next.kind === 'settle') await Promise.all(running);
        if (next.kind === 'reindex') await reindex(deps);
        if (next.kind === 'expire') {
          await sql`
            update dirty_listing set claimed_until = now() - interval '1 second'
            where claim is not null`.execute(deps.db);
        }
      }
      await Promise.all(running);
      await drainAll(deps);
      const reports = await findDrift(deps);
      expect(reports.map((report) => [driftCount(report), report.pending])).toEqual(
        reports.map(() => [0, 0]),
      );
    }),
    { numRuns: 12 },
  );
});
