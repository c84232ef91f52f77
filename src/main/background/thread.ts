/** The program of the thread: does one task with connections of its own, says how it went, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../../platform/clock.js';
import { openDatabase } from '../../platform/database/database.js';
import { createEngine } from '../../platform/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import { createLogger } from '../../platform/log.js';
import type { Assignment, Report } from './index.js';
import { tasks } from './tasks.js';

const { task, databaseUrl, meiliUrl, meiliKey, logLevel } = workerData as Assignment;
const report = (message: Report): void => parentPort?.postMessage(message);

const log = createLogger({ logLevel });
const db = openDatabase(
  databaseUrl,
  (error) => {
    log.warn({ err: error }, 'a connection to the database was lost');
  },
  2,
);
try {
  const engine = createEngine({ url: meiliUrl, key: meiliKey });
  await tasks[task]({ db, engine, clock: systemClock, log }, (percent) => {
    report({ percent });
    return Promise.resolve();
  });
  report({ done: true });
} catch (error) {
  report({ failure: describe(error) });
} finally {
  await db.destroy();
}

/** Errors lose their class on the way between threads, and some hold what cannot be sent. */
function describe(error: unknown): Extract<Report, { failure: unknown }>['failure'] {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const refusal = error instanceof AppError ? { code: error.code, details: error.details } : null;
  return { message, stack, refusal };
}
