import { randomBytes } from 'node:crypto';
import type { QueueStore } from '../../src/platform/queue/index.js';
import { testServices } from './services.js';

/** Whether this run has a Redis. In CI it must: the global setup fails without one. */
export const hasRedis: boolean = testServices().redisUrl !== null;

/**
 * Where a test keeps its jobs: a key prefix of its own in Redis, or the database at `databaseUrl`
 * (from `testDatabase()`), whose template has the queue's tables.
 */
export function testQueueStore(kind: QueueStore['kind'], databaseUrl: string): QueueStore {
  if (kind === 'postgres') return { kind, url: databaseUrl };
  const { redisUrl } = testServices();
  if (redisUrl === null) throw new Error('this run has no Redis: skip the test where hasRedis is false');
  return { kind, url: redisUrl, prefix: `test-${randomBytes(8).toString('hex')}` };
}
