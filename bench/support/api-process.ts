/**
 * A process of its own that serves the API over services that run already, as one of several behind a balancer:
 * `node --import tsx api-process.ts '{"databaseUrl": …}'`. It prints its address.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../src/api/app.js';
import { createCore } from '../../src/marketplace/core/index.js';
import { openMatching } from '../../src/matching/index.js';
import { mediaStore } from '../../src/marketplace/media/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { openDatabase } from '../../src/platform/database/database.js';
import { createEngine } from '../../src/platform/engine.js';
import { silentLogger } from '../../src/platform/log.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { openSearch } from '../../src/search/index.js';
import { openEventLog } from '../../src/tuning/event-log/index.js';
import type { ApiServices } from './api-processes.js';

const { databaseUrl, engineUrl, engineKey } = JSON.parse(process.argv[2] ?? '') as ApiServices;
const onError = (error: unknown): void => {
  throw error;
};
const db = openDatabase(databaseUrl, onError, 5);
const engine = createEngine({ url: engineUrl, key: engineKey });
const metrics = createMetrics();
const clock = systemClock;
const search = await openSearch({ db, databaseUrl, engine, clock, onError });
const app = buildApp(
  {
    search,
    matching: openMatching({ db, engine, clock, ...search }),
    db,
    core: createCore(db, clock),
    payments: new Map(),
    people: { mail: { send: () => Promise.resolve() }, social: new Map(), publicUrl: '' },
    media: mediaStore({ kind: 'local', directory: join(tmpdir(), 'mizan-api-process-media') }),
    clock,
    log: silentLogger,
    metrics,
    eventLog: openEventLog(db, clock, { metrics, log: silentLogger }),
    checks: {},
  },
  { maxEventLoopDelayMs: 0, requestsPerMinute: false },
);
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
