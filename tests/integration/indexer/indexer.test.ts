import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startIndexer } from '../../../src/indexer/index.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { openMizanQueue } from '../../../src/platform/queue/index.js';
import { hasRedis, testQueueStore } from '../../support/index.js';
import { apply, indexerFixture, listing, liveDocuments, markCount } from './support/fixture.js';

const { deps, url } = await indexerFixture();

describe.each([
  ['postgres', true],
  ['redis', hasRedis],
] as const)('an indexer with its queue on %s', (kind, available) => {
  it.skipIf(!available)('indexes what changes, and finishes its work when it is closed', async () => {
    const queue = await openMizanQueue({
      store: testQueueStore(kind, url),
      onError: (error) => {
        throw error;
      },
    });
    onTestFinished(() => queue.close());
    const metrics = createMetrics();
    const indexer = await startIndexer({
      ...deps,
      databaseUrl: url,
      queue,
      metrics,
      retention: () => Promise.resolve(),
    });
    await apply(deps, [listing(`on ${kind}`, 'تصميم هوية بصرية')]);
    await vi.waitFor(
      async () => {
        expect((await liveDocuments(deps)).has(`on ${kind}`)).toBe(true);
      },
      { timeout: 20_000 },
    );
    await apply(deps, [listing(`on ${kind}`, 'تصميم متجر')]);
    await vi.waitFor(
      async () => {
        expect((await liveDocuments(deps)).get(`on ${kind}`)?.title).toContain('متجر');
      },
      { timeout: 20_000 },
    );
    await indexer.close();
    expect(await markCount(deps)).toBe(0);
    expect(await metrics.registry.metrics()).toMatch(
      /mizan_indexed_documents_total\{outcome="indexed"\} [1-9]/,
    );
  });
});
