import { setInterval } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { drainAll } from '../../../src/indexer/drain-all.js';
import { generationInState, servedGenerations } from '../../../src/indexer/generations.js';
import { driftCount, findDrift, ensureGeneration, reindex, rollback } from '../../../src/indexer/index.js';
import { createGeneration } from '../../../src/indexer/generations.js';
import { applyInTransaction } from '../../../src/marketplace/import/apply.js';
import type { ImportRecord } from '../../../src/marketplace/import/records.js';
import { systemClock } from '../../../src/platform/clock.js';
import { apply, documentsOf, indexerFixture, listing, listings, liveDocuments } from './support/fixture.js';
import { holdDocuments } from './support/engine-proxy.js';

const { deps, shaky, proxy } = await indexerFixture({ batchSize: 50 });
await apply(deps, listings(60));
await drainAll(deps);

async function liveId(): Promise<number | undefined> {
  return (await generationInState(deps, 'live'))?.id;
}

/**
 * Changes, pauses and removes listings, 50 a second, until `signal`; returns how many times. Fewer where the machine
 * cannot take as many: writes that pile up would leave the reindex no connection.
 */
async function writeSteadily(signal: AbortSignal): Promise<number> {
  const writes: Promise<void>[] = [];
  let open = 0;
  for await (const _ of setInterval(20)) {
    if (signal.aborted) break;
    if (open >= 4) continue;
    const count = writes.length;
    const id = `listing-${(count * 7) % 80}`;
    const change: ImportRecord =
      count % 7 === 0
        ? { type: 'listing', id, deleted: true }
        : listing(id, `تصميم نسخة ${count}`, { status: count % 11 === 0 ? 'paused' : 'published' });
    open += 1;
    writes.push(
      apply(deps, [change]).finally(() => {
        open -= 1;
      }),
    );
  }
  await Promise.all(writes);
  return writes.length;
}

describe('the first generation', () => {
  it('is made once, however many processes start', async () => {
    const started = await Promise.all([
      ensureGeneration(deps),
      ensureGeneration(deps),
      ensureGeneration(deps),
    ]);
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
  });

  it('is filled again when the engine has lost its index', async () => {
    const live = await ensureGeneration(deps);
    await deps.engine.deleteIndex(live.indexUid).waitTask();
    await ensureGeneration(deps);
    await drainAll(deps);
    expect((await liveDocuments(deps)).size).toBe(60);
  });
});

describe('a reindex', () => {
  it('loses nothing under 50 writes a second', { timeout: 180_000 }, async () => {
    const before = await liveId();
    const stop = new AbortController();
    const writing = writeSteadily(stop.signal);
    try {
      for (let run = 0; run < 12; run += 1) await reindex(deps);
    } finally {
      stop.abort();
    }
    const writes = await writing;
    await drainAll(deps);
    expect(writes).toBeGreaterThan(100);
    expect(await liveId()).not.toBe(before);
    const reports = await findDrift(deps);
    expect(reports.map((report) => [report.state, driftCount(report), report.pending])).toEqual([
      ['live', 0, 0],
      ['standby', 0, 0],
    ]);
    await apply(deps, listings(60));
    await drainAll(deps);
  });

  it('keeps the one before as a standby that follows the changes, and deletes the one before that', async () => {
    const first = await reindex(deps);
    const second = await reindex(deps);
    await apply(deps, [listing('new', 'تصميم جديد')]);
    await drainAll(deps);
    expect((await generationInState(deps, 'standby'))?.id).toBe(first.id);
    expect((await documentsOf(deps, first.indexUid)).has('new')).toBe(true);
    const third = await reindex(deps);
    const uids = (await deps.engine.getIndexes({ limit: 1000 })).results.map(({ uid }) => uid);
    expect(uids).not.toContain(first.indexUid);
    expect(uids).toEqual(expect.arrayContaining([second.indexUid, third.indexUid]));
  });

  it('goes back to the standby, and forward again', async () => {
    const old = await reindex(deps);
    const latest = await reindex(deps);
    await apply(deps, [listing('after', 'تصميم بعد التبديل')]);
    expect((await rollback(deps)).id).toBe(old.id);
    expect((await liveDocuments(deps)).has('after')).toBe(true);
    expect((await rollback(deps)).id).toBe(latest.id);
  });

  it('has statistics of its own when it goes live', async () => {
    const live = await reindex(deps);
    const statistics = await deps.db
      .selectFrom('generation')
      .innerJoin('term_statistics', 'term_statistics.id', 'generation.statistics_id')
      .select('documents')
      .where('generation.id', '=', live.id)
      .executeTakeFirstOrThrow();
    expect(statistics.documents).toBe((await liveDocuments(deps)).size);
  });

  it('is refused while another runs', async () => {
    const held = holdDocuments(proxy);
    const running = reindex(shaky);
    await held.reached;
    await expect(reindex(deps)).rejects.toMatchObject({ code: 'REINDEX_RUNNING' });
    await expect(rollback(deps)).rejects.toMatchObject({ code: 'REINDEX_RUNNING' });
    held.release();
    await running;
    proxy.clear();
  });

  it('has the change of a transaction that was open when it began', async () => {
    let creating: Promise<unknown> = Promise.resolve();
    await deps.db.transaction().execute(async (trx) => {
      await applyInTransaction(
        trx,
        [{ type: 'seller', id: 'seller of early', displayName: 'بائع' }, listing('early', 'تصميم مبكر')],
        { clock: systemClock },
      );
      creating = createGeneration(deps);
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await creating;
    const { indexUid } = await reindex(deps);
    expect((await documentsOf(deps, indexUid)).has('early')).toBe(true);
  });

  it('goes on with what an interrupted one left', async () => {
    const left = await createGeneration(deps);
    expect((await reindex(deps)).id).toBe(left.id);
    expect(await generationInState(deps, 'building')).toBeNull();
  });

  it('drops what an interrupted one of another program left', async () => {
    const other = {
      ...deps,
      schema: { ...deps.schema, settings: { ...deps.schema.settings, stopWords: ['x'] } },
    };
    const left = await createGeneration(other);
    expect((await reindex(deps)).id).not.toBe(left.id);
    expect((await servedGenerations(deps.db, deps.schema.analysisVersion)).map(({ id }) => id)).not.toContain(
      left.id,
    );
  });

  it('does not go live when the index is not what the rows say', async () => {
    const before = await liveId();
    let built = 0;
    const forgetful = {
      ...deps,
      schema: {
        ...deps.schema,
        buildDocument: (source: Parameters<typeof deps.schema.buildDocument>[0]) => {
          built += 1;
          const document = deps.schema.buildDocument(source);
          return document === null ? null : { ...document, reviews: built };
        },
      },
    };
    await expect(reindex(forgetful)).rejects.toMatchObject({ code: 'REINDEX_REJECTED' });
    expect(await liveId()).toBe(before);
    await reindex(deps);
  });

  it('cannot go back to an index of another analysis', async () => {
    const newer = { ...deps, schema: { ...deps.schema, analysisVersion: deps.schema.analysisVersion + 1 } };
    await reindex(newer);
    await expect(rollback(newer)).rejects.toMatchObject({ code: 'STANDBY_OUTDATED' });
    await reindex(deps);
  });
});
