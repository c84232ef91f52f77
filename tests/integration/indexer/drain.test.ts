import { sql } from 'kysely';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { IndexerDeps } from '../../../src/indexer/deps.js';
import { drainAll } from '../../../src/indexer/drain-all.js';
import { drain } from '../../../src/indexer/drain.js';
import { EngineTroubleError } from '../../../src/indexer/engine.js';
import { countParked } from '../../../src/indexer/failures.js';
import { ensureGeneration } from '../../../src/indexer/generations.js';
import { applyInTransaction } from '../../../src/marketplace/import/apply.js';
import { systemClock } from '../../../src/platform/clock.js';
import type { ListingDocument } from '../../../src/search/index-schema/index.js';
import {
  apply,
  indexerFixture,
  listing,
  listingId,
  listings,
  liveDocuments,
  markCount,
} from './support/fixture.js';
import { holdDocuments } from './support/engine-proxy.js';

const { deps, shaky, proxy } = await indexerFixture({ batchSize: 20 });

beforeEach(async () => {
  proxy.clear();
  const rows = await deps.db
    .selectFrom('listing')
    .select('external_id')
    .where('deleted_at', 'is', null)
    .execute();
  await apply(
    deps,
    rows.map((row) => ({ type: 'listing', id: row.external_id, deleted: true }) as const),
  );
  await drainAll(deps);
});

describe('a change', () => {
  it('becomes searchable', async () => {
    await apply(deps, [listing('a', 'تصميم متجر إلكتروني')]);
    await drainAll(deps);
    const found = (await liveDocuments(deps)).get('a');
    expect(found?.title).toContain('متجر');
    expect(await markCount(deps)).toBe(0);
  });

  it('of the title replaces the document', async () => {
    await apply(deps, [listing('a', 'كتابة مقال')]);
    await drainAll(deps);
    await apply(deps, [listing('a', 'ترجمة كتاب')]);
    await drainAll(deps);
    expect((await liveDocuments(deps)).get('a')?.title).toContain('ترجمه');
  });

  it.each([
    ['paused', listing('a', 'كتابة', { status: 'paused' })],
    ['deleted', { type: 'listing', id: 'a', deleted: true } as const],
  ])('to %s takes the listing out', async (_, change) => {
    await apply(deps, [listing('a', 'كتابة'), listing('b', 'كتابة')]);
    await drainAll(deps);
    await apply(deps, [change]);
    await drainAll(deps);
    expect([...(await liveDocuments(deps)).keys()]).toEqual(['b']);
  });

  it('made while its listing is being indexed keeps its mark', async () => {
    await apply(deps, [listing('a', 'كتابة')]);
    const held = holdDocuments(proxy);
    const stop = new AbortController();
    const draining = drain(shaky, { signal: stop.signal });
    await held.reached;
    stop.abort();
    await apply(deps, [listing('a', 'ترجمة')]);
    held.release();
    await draining;
    expect(await markCount(deps)).toBe(1);
    await drainAll(deps);
    expect((await liveDocuments(deps)).get('a')?.title).toContain('ترجم');
  });
});

describe('a writer whose transaction is open', () => {
  it('neither waits for the indexer nor holds it up, and its change is taken right after', async () => {
    await apply(deps, [listing('a', 'كتابة'), listing('b', 'كتابة')]);
    const held = holdDocuments(proxy);
    const stop = new AbortController();
    const draining = drain(shaky, { signal: stop.signal });
    await held.reached;
    stop.abort();
    await deps.db.transaction().execute(async (trx) => {
      await applyInTransaction(trx, [listing('a', 'ترجمة')], { clock: systemClock });
      held.release();
      await vi.waitFor(
        async () => {
          expect(await markedListings()).toEqual([await listingId(deps, 'a')]);
        },
        { timeout: 20_000 },
      );
    });
    await draining;
    await drain(deps);
    expect(await markCount(deps)).toBe(0);
    expect((await liveDocuments(deps)).get('a')?.title).toContain('ترجم');
  });

  async function markedListings(): Promise<number[]> {
    const rows = await deps.db.selectFrom('dirty_listing').select('listing_id').execute();
    return rows.map((row) => row.listing_id);
  }
});

describe('a claim of a dead worker', () => {
  // So long that no claim of the test ends by itself.
  const leaseMs = 86_400_000;
  const alone = { ...deps, isFirst: true, tuning: { ...deps.tuning, leaseMs } };

  async function startAfterClaimMade(sinceStart: number): Promise<void> {
    await apply(deps, [listing('a', 'كتابة')]);
    await sql`
      update dirty_listing set claim = gen_random_uuid(),
        claimed_until = pg_postmaster_start_time() + ${leaseMs + sinceStart} * interval '1 ms'`.execute(
      deps.db,
    );
    await ensureGeneration(alone);
  }

  it('made before the database started is free at once', async () => {
    await startAfterClaimMade(-1);
    await drain(deps);
    expect(await markCount(deps)).toBe(0);
  });

  it('made since then is left alone', async () => {
    await startAfterClaimMade(1);
    await drain(deps);
    expect(await markCount(deps)).toBe(1);
    await sql`update dirty_listing set claim = null`.execute(deps.db);
  });
});

describe('a claim that was lost', () => {
  it('ends with the newest rows, although its late write came last', async () => {
    await apply(deps, [listing('a', 'كتابة')]);
    const held = holdDocuments(proxy);
    const stop = new AbortController();
    const late = drain(shaky, { signal: stop.signal });
    await held.reached;
    stop.abort();
    await apply(deps, [listing('a', 'ترجمة')]);
    await sql`update dirty_listing set claimed_until = now() - interval '1 second'`.execute(deps.db);
    await drainAll(deps);
    expect((await liveDocuments(deps)).get('a')?.title).toContain('ترجم');
    held.release();
    await late;
    expect((await liveDocuments(deps)).get('a')?.title).toContain('كتاب');
    expect(await markCount(deps)).toBe(1);
    await drainAll(deps);
    expect((await liveDocuments(deps)).get('a')?.title).toContain('ترجم');
  });

  it('sends nothing more once its lease may be over', async () => {
    await apply(deps, [listing('a', 'كتابة')]);
    const exhausted = { ...deps, tuning: { ...deps.tuning, leaseMs: 0 } };
    const stop = new AbortController();
    await drain(exhausted, {
      signal: stop.signal,
      onOutcome: () => {
        stop.abort();
      },
    });
    expect((await liveDocuments(deps)).size).toBe(0);
    expect(await markCount(deps)).toBe(1);
  });
});

describe('an engine that fails', () => {
  it('keeps every mark, and gives the claims back', async () => {
    await apply(deps, listings(30));
    proxy.intercept(({ path }) => Promise.resolve(path.includes('/documents') ? 'break' : 'forward'));
    await expect(drain(shaky)).rejects.toBeInstanceOf(EngineTroubleError);
    const marks = await deps.db.selectFrom('dirty_listing').selectAll().execute();
    expect(marks).toHaveLength(30);
    expect(marks.every(({ claim }) => claim === null)).toBe(true);
    await drainAll(deps);
    expect((await liveDocuments(deps)).size).toBe(30);
  });

  it('for a moment while a task runs is waited for', async () => {
    await apply(deps, listings(5));
    let cuts = 3;
    proxy.intercept(({ path }) => {
      cuts -= path.startsWith('/tasks') ? 1 : 0;
      return Promise.resolve(path.startsWith('/tasks') && cuts >= 0 ? 'break' : 'forward');
    });
    await drain(shaky);
    expect(cuts).toBeLessThan(0);
    expect(await markCount(deps)).toBe(0);
  });

  it('is waited for by drainAll', async () => {
    await apply(deps, listings(5));
    proxy.intercept(() => Promise.resolve('break'));
    await drainAll(shaky, {
      onWait: () => {
        proxy.clear();
      },
    });
    expect((await liveDocuments(deps)).size).toBe(5);
  });
});

describe('a document that cannot be indexed', () => {
  /** Breaks what is built for listings that say «سام»; all others are built as always. */
  const poisoned = (poison: (document: ListingDocument) => ListingDocument): IndexerDeps => ({
    ...deps,
    schema: {
      ...deps.schema,
      buildDocument: (source) => {
        const document = deps.schema.buildDocument(source);
        return document !== null && source.title.includes('سام') ? poison(document) : document;
      },
    },
  });
  const refused = (document: ListingDocument): ListingDocument =>
    ({ ...document, _vectors: { none: 'not a vector' } }) as unknown as ListingDocument;
  /** The engine stumbles over it with an internal error. */
  const stumbling = (document: ListingDocument): ListingDocument =>
    ({ ...document, _vectors: 'none' }) as unknown as ListingDocument;
  const unbuildable = (): never => {
    throw new Error('cannot be built');
  };

  it.each([
    ['that cannot be built', unbuildable],
    ['that the engine refuses', refused],
  ])('%s holds up no other and is kept aside until its listing changes', async (_, poison) => {
    await apply(deps, [...listings(25), listing('bad', 'سام')]);
    const { failed } = await drainAll(poisoned(poison));
    expect(failed).toBe(1);
    expect((await liveDocuments(deps)).size).toBe(25);
    expect(await countParked(deps.db)).toBe(1);
    await apply(deps, [listing('bad', 'صالح')]);
    expect(await drainAll(poisoned(poison))).toEqual({ failed: 0 });
    expect((await liveDocuments(deps)).size).toBe(26);
    expect(await countParked(deps.db)).toBe(0);
  });

  it('that the engine stumbles over is tried again after a while', async () => {
    await apply(deps, [...listings(5), listing('bad', 'سام')]);
    expect(await drainAll(poisoned(stumbling))).toEqual({ failed: 1 });
    expect(await countParked(deps.db)).toBe(0);
    await drain(deps);
    expect((await liveDocuments(deps)).size).toBe(5);
    await sql`update index_failure set retry_at = now()`.execute(deps.db);
    await drain(deps);
    expect((await liveDocuments(deps)).size).toBe(6);
    expect(await deps.db.selectFrom('index_failure').selectAll().execute()).toEqual([]);
  });
});

describe('several workers', () => {
  it('share the marks without doing any twice', async () => {
    await apply(deps, listings(150));
    const indexed: number[] = [];
    const onOutcome = (outcome: { indexed: number }): void => {
      indexed.push(outcome.indexed);
    };
    await Promise.all([drain(deps, { onOutcome }), drain(deps, { onOutcome }), drain(deps, { onOutcome })]);
    expect(indexed.reduce((sum, count) => sum + count, 0)).toBe(150);
    expect((await liveDocuments(deps)).size).toBe(150);
  });

  it('are waited for by drainAll while they hold claims', async () => {
    await apply(deps, listings(10));
    const held = holdDocuments(proxy);
    const other = drain(shaky);
    await held.reached;
    let finished = false;
    const all = drainAll(deps).then(() => {
      finished = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(finished).toBe(false);
    held.release();
    await Promise.all([other, all]);
    expect((await liveDocuments(deps)).size).toBe(10);
  });
});

describe('a standby of another analysis', () => {
  it('is left as it is, its marks waiting', async () => {
    const { id } = await deps.db
      .insertInto('generation')
      .values({ index_uid: `${deps.tuning.indexPrefix}-old`, analysis_version: -1, state: 'standby' })
      .returning('id')
      .executeTakeFirstOrThrow();
    try {
      await apply(deps, [listing('a', 'كتابة')]);
      await drainAll(deps);
      const marks = await deps.db.selectFrom('dirty_listing').selectAll().execute();
      expect(marks.map((mark) => [mark.generation_id, mark.listing_id])).toEqual([
        [id, await listingId(deps, 'a')],
      ]);
    } finally {
      await deps.db.deleteFrom('generation').where('id', '=', id).execute();
    }
  });
});
