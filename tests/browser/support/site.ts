import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, mergeConfig } from 'vite';
import { buildApp } from '../../../src/api/app.js';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { drainAll, ensureGeneration, indexerDeps } from '../../../src/indexer/index.js';
import { createCore } from '../../../src/marketplace/core/index.js';
import type { Letter, MailPort } from '../../../src/marketplace/people/index.js';
import { openMatching } from '../../../src/matching/index.js';
import { mediaStore } from '../../../src/marketplace/media/index.js';
import { systemClock } from '../../../src/platform/clock.js';
import type { Db } from '../../../src/platform/database/database.js';
import { silentLogger } from '../../../src/platform/log.js';
import { createMetrics } from '../../../src/platform/metrics.js';
import { openSearch } from '../../../src/search/index.js';
import { openEventLog } from '../../../src/tuning/event-log/index.js';
import pages from '../../../web/vite.config.js';
import type { TestDatabase, TestEngine } from '../../support/index.js';
import { catalogue } from './catalogue.js';

export interface Site {
  readonly url: string;
  readonly db: Db;
  /** What people were written, oldest first. */
  readonly letters: readonly Letter[];
  close(): Promise<void>;
}

async function buildPages(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'mizan-pages-'));
  await build(mergeConfig(pages, { configFile: false, logLevel: 'warn', build: { outDir } }));
  return outDir;
}

async function loadCatalogue({ db }: TestDatabase, { engine, indexPrefix }: TestEngine): Promise<void> {
  const deps = indexerDeps({ db, engine, log: silentLogger, tuning: { indexPrefix } });
  await ensureGeneration(deps);
  const outcomes = await applyBatch(db, systemClock, catalogue);
  const refused = outcomes.filter(({ outcome }) => outcome !== 'applied');
  if (refused.length > 0) throw new Error(`the catalogue was refused: ${JSON.stringify(refused)}`);
  await drainAll(deps);
}

/** The catalogue of the suite, indexed and served with the pages on a free port. */
export async function openSite(database: TestDatabase, testEngine: TestEngine): Promise<Site> {
  const { db, url: databaseUrl } = database;
  const { engine } = testEngine;
  const [webDirectory] = await Promise.all([buildPages(), loadCatalogue(database, testEngine)]);
  const onError = (error: unknown): void => {
    throw error;
  };
  const search = await openSearch({ db, databaseUrl, engine, clock: systemClock, onError });
  const letters: Letter[] = [];
  const mail: MailPort = {
    send: (letter) => {
      letters.push(letter);
      return Promise.resolve();
    },
  };
  const metrics = createMetrics();
  const eventLog = openEventLog(db, systemClock, { metrics, log: silentLogger });
  const app = buildApp(
    {
      search,
      matching: openMatching({ db, engine, clock: systemClock, ...search }),
      db,
      core: createCore(db, systemClock),
      payments: new Map(),
      people: { mail, social: new Map(), publicUrl: '' },
      media: mediaStore({ kind: 'local', directory: join(tmpdir(), 'mizan-browser-media') }),
      clock: systemClock,
      log: silentLogger,
      metrics,
      eventLog,
      checks: {},
    },
    { webDirectory, maxEventLoopDelayMs: 0 },
  );
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    db,
    letters,
    close: async () => {
      await app.close();
      await eventLog.close();
      await search.close();
      await rm(webDirectory, { recursive: true });
    },
  };
}
