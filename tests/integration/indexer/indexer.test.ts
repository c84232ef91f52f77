import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { generationInState } from '../../../src/indexer/generations.js';
import { drainAll, startIndexer, type IndexerDeps } from '../../../src/indexer/index.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { openMizanQueue } from '../../../src/platform/queue/index.js';
import { hasRedis, testQueueStore } from '../../support/index.js';
import { apply, indexerFixture, listing, liveDocuments, markCount } from './support/fixture.js';

const { deps, url } = await indexerFixture();

const idle = { everyMs: 3_600_000, run: () => Promise.resolve() };
const housework = {
  retention: idle,
  learn: idle,
  sweep: idle,
  webhooks: idle,
  notices: idle,
  exposure: idle,
  ranks: idle,
  match: idle,
  conversion: idle,
};

describe.each([
  ['postgres', true],
  ['redis', hasRedis],
] as const)('an indexer with its queue on %s', (kind, available) => {
  it.skipIf(!available)('indexes what changes, and finishes its work when it is closed', async () => {
    const queue = await openMizanQueue({
      store: testQueueStore(kind, url),
      onError: fail,
    });
    onTestFinished(() => queue.close());
    const metrics = createMetrics();
    const indexer = await startIndexer({
      ...deps,
      databaseUrl: url,
      queue,
      metrics,
      housework,
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

it('changes are indexed while statistics are taken, which one change after another asks for once', async () => {
  const queue = await openMizanQueue({ store: testQueueStore('postgres', url), onError: fail });
  onTestFinished(() => queue.close());
  await deps.db.updateTable('generation').set({ statistics_id: null }).execute();
  let asked = 0;
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const indexer = await startIndexer({
    ...{ ...deps, databaseUrl: url, queue, metrics: createMetrics(), housework },
    refreshStatistics: async () => {
      asked += 1;
      await released;
    },
  });
  onTestFinished(() => indexer.close());
  onTestFinished(release);
  const patience = { timeout: 20_000 };
  await vi.waitFor(() => {
    expect(asked).toBeGreaterThan(0);
  }, patience);
  for (const id of ['first', 'second', 'third']) {
    await apply(deps, [listing(id, 'تصميم')]);
    await vi.waitFor(async () => {
      expect((await liveDocuments(deps)).has(id)).toBe(true);
    }, patience);
  }
  // The one of the schedule, and the one for all that changes meanwhile.
  expect(asked).toBeLessThanOrEqual(2);
});

it('an index that another version of the program made is rebuilt at the start', async () => {
  await apply(deps, [listing('old', 'تصميم')]);
  await drainAll(deps);
  const before = await generationInState(deps, 'live');
  const queue = await openMizanQueue({ store: testQueueStore('postgres', url), onError: fail });
  onTestFinished(() => queue.close());
  const newer: IndexerDeps = {
    ...deps,
    schema: {
      ...deps.schema,
      buildDocument: (source) => {
        const document = deps.schema.buildDocument(source);
        return document === null ? null : { ...document, title: `${document.title} جديد` };
      },
    },
  };
  const options = {
    databaseUrl: url,
    queue,
    metrics: createMetrics(),
    housework,
  };
  const indexer = await startIndexer({ ...newer, ...options });
  await vi.waitFor(
    async () => {
      expect((await generationInState(deps, 'live'))?.id).not.toBe(before?.id);
    },
    { timeout: 20_000 },
  );
  await indexer.close();
  expect((await liveDocuments(deps)).get('old')?.title).toContain('جديد');
});

function fail(error: Error): never {
  throw error;
}
