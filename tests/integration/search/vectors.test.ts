import { expect, test } from 'vitest';
import { demoRecords } from '../../../fixtures/demo/index.js';
import { applyBatch } from '../../../src/api/apply-batch.js';
import {
  drainAll,
  driftCount,
  ensureGeneration,
  findDrift,
  indexerDeps,
  reindex,
  repairDrift,
  rollback,
  type IndexerDeps,
} from '../../../src/indexer/index.js';
import { generationInState } from '../../../src/indexer/generations.js';
import { needsRebuild } from '../../../src/indexer/currency.js';
import { vectorsDue } from '../../../src/indexer/vectors.js';
import { fixedClock } from '../../../src/platform/clock.js';
import type { VectorsConfig } from '../../../src/platform/config.js';
import { silentLogger } from '../../../src/platform/log.js';
import { createMetrics, type Metrics } from '../../../src/platform/metrics.js';
import type { ListingDocument } from '../../../src/search/index-schema/index.js';
import { openSearch } from '../../../src/search/index.js';
import type { SearchResult } from '../../../src/search/types.js';
import { testDatabase, testEngine } from '../../support/index.js';
import { startEmbeddingsEndpoint } from './support/embeddings-endpoint.js';

const now = new Date('2026-11-21T10:00:00Z');
const clock = fixedClock(now);
const { db, url: databaseUrl } = await testDatabase();
const { engine, indexPrefix } = testEngine();
const endpoint = await startEmbeddingsEndpoint({ wubbleq: 'أنشودة', flonkz: 'زفاف', grmbq: 'أناشيد' });
const outside = { kind: 'external', url: endpoint.url, key: 'secret', model: 'test' } as const;
/** Words that no listing holds, which the endpoint knows to mean أنشودة زفاف أناشيد. */
const unknownWords = 'wubbleq flonkz grmbq';
const patience = 120_000;

const records = [...demoRecords({ now })].filter(({ type }) =>
  ['category', 'seller', 'listing'].includes(type),
);
await applyBatch(db, clock, records.slice(0, 2500));
await applyBatch(db, clock, [
  { type: 'category', id: 'songs', name: 'أناشيد' },
  { type: 'seller', id: 'singer', displayName: 'منشد' },
  ...['song', 'mute'].map((id) => ({
    type: 'listing',
    id,
    sellerId: 'singer',
    categoryId: 'songs',
    title: id === 'song' ? 'أنشودة زفاف' : '١٢٣',
    tags: [],
    status: 'published',
  })),
]);

function depsWith(vectors: VectorsConfig): IndexerDeps {
  return indexerDeps({ db, engine, log: silentLogger, tuning: { indexPrefix }, config: { vectors } });
}

async function ask(text: string, vectors: VectorsConfig, metrics?: Metrics): Promise<SearchResult> {
  const onError = (error: unknown): void => {
    throw error;
  };
  const search = await openSearch({
    ...{ db, databaseUrl, engine, clock, onError, log: silentLogger, config: { vectors } },
    ...(metrics === undefined ? {} : { metrics }),
  });
  try {
    return await search.search({ text, limit: 20, filters: {}, sort: 'relevance' });
  } finally {
    await search.close();
  }
}

async function countDrift(deps: IndexerDeps): Promise<number> {
  const reports = await findDrift(deps);
  return reports.reduce((sum, report) => sum + driftCount(report), 0);
}

const meaningOf = ({ debug }: SearchResult, id?: string): number | null | undefined =>
  (id === undefined ? debug()[0] : debug().find((hit) => hit.id === id))?.contributions.find(
    ({ signal }) => signal === 'meaning',
  )?.value;

async function liveIndex(): Promise<{ uid: string; documents: ListingDocument[]; embedders: unknown }> {
  const uid = (await generationInState({ db }, 'live'))?.indexUid ?? '';
  const { results } = await engine.index<ListingDocument>(uid).getDocuments({ limit: 10_000 });
  return { uid, documents: results, embedders: await engine.index(uid).getEmbedders() };
}

test(
  'off costs nothing; learned, the index carries vectors and the search weighs them; off again is as before',
  async () => {
    const [off, learned] = [depsWith({ kind: 'off' }), depsWith({ kind: 'learned' })];
    await ensureGeneration(off);
    await drainAll(off);
    const before = await liveIndex();
    expect(before.embedders ?? {}).toEqual({});
    expect(before.documents.some((document) => 'meaning' in document)).toBe(false);
    expect(meaningOf(await ask('تصميم شعار', { kind: 'learned' }))).toBeNull();

    const first = await generationInState({ db }, 'live');
    expect(await vectorsDue(learned, first?.id ?? 0)).toBe(true);
    await reindex(learned);
    const after = await liveIndex();
    expect(after.embedders).toMatchObject({ meaning: { source: 'userProvided', dimensions: 64 } });
    expect(after.documents.filter(({ meaning }) => typeof meaning === 'string').length).toBeGreaterThan(1000);
    expect(meaningOf(await ask('تصميم شعار', { kind: 'learned' }))).toBeGreaterThan(0.5);
    expect(meaningOf(await ask('تصميم شعار', { kind: 'off' }))).toBeNull();

    const live = await generationInState({ db }, 'live');
    if (live === null) throw new Error('no live generation');
    expect(await vectorsDue(learned, live.id)).toBe(false);
    expect(await needsRebuild(learned, live)).toBe(false);
    expect(await needsRebuild(off, live)).toBe(true);
    await rollback(off);
    expect((await liveIndex()).uid).toBe(before.uid);
  },
  patience,
);

test(
  'the comparison with the rows knows vectors, and a listing without one is found by its words',
  async () => {
    const deps = depsWith({ kind: 'learned' });
    await reindex(deps);
    expect(await countDrift(deps)).toBe(0);
    const { uid, documents } = await liveIndex();
    expect(documents.some(({ meaning }) => meaning === null)).toBe(false);
    const [victim] = documents;
    if (victim === undefined) throw new Error('no documents');
    await engine
      .index(uid)
      .updateDocuments([{ id: victim.id, meaning: null, _vectors: { meaning: null } }])
      .waitTask();
    const drift = await findDrift(deps);
    expect(drift.flatMap(({ different }) => different)).toMatchObject([
      { listingId: victim.id, fields: ['meaning'] },
    ]);
    expect((await ask('تصميم شعار', { kind: 'learned' })).hits.length).toBeGreaterThan(0);
    await repairDrift(deps, drift);
    expect(await countDrift(deps)).toBe(0);
  },
  patience,
);

test(
  'an endpoint outside takes the place of what was learned, with its own dimensions, and is asked once a text',
  async () => {
    const deps = depsWith(outside);
    await reindex(deps);
    expect((await liveIndex()).embedders).toMatchObject({ meaning: { dimensions: 32 } });
    const asked = endpoint.asked.length;
    const answer = await ask(unknownWords, outside);
    expect(answer.hits.map(({ id }) => id)).toContain('song');
    expect(meaningOf(answer, 'song')).toBeGreaterThan(0.5);
    expect((await ask(unknownWords, { kind: 'off' })).hits.map(({ id }) => id)).not.toContain('song');

    expect(await countDrift(deps)).toBe(0);
    expect(endpoint.asked.slice(asked)).toEqual([unknownWords]);
  },
  patience,
);

test.each(['failing', 'misshapen', 'silent'] as const)(
  'a search goes on without an endpoint that is %s, and counts it',
  async (behaviour) => {
    if ((await liveIndex()).embedders === null) await reindex(depsWith(outside));
    const metrics = createMetrics();
    endpoint.behaviour = behaviour;
    try {
      const answer = await ask('تصميم شعار', outside, metrics);
      expect(answer.hits.length).toBeGreaterThan(0);
      expect(meaningOf(answer)).toBeNull();
      expect((await metrics.embeddingFailures.get()).values[0]?.value).toBe(1);
    } finally {
      endpoint.behaviour = 'right';
    }
  },
  patience,
);

test('an index is not begun with an endpoint that does not answer, and the present one keeps serving', async () => {
  const { uid } = await liveIndex();
  endpoint.behaviour = 'failing';
  const other = { ...outside, model: 'another' };
  await expect(reindex(depsWith(other))).rejects.toMatchObject({ code: 'EMBEDDINGS_FAILED' });
  endpoint.behaviour = 'right';
  expect((await liveIndex()).uid).toBe(uid);
});
