import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  GiveUp,
  openQueue,
  type JobPolicy,
  type JobQueue,
  type QueueOptions,
  type QueueStore,
} from '../../../src/platform/queue/index.js';
import { administer } from '../../support/database-server.js';
import { hasRedis, testDatabase, testQueueStore } from '../../support/index.js';

type TestJob = { readonly name: 'note'; readonly text: string } | { readonly name: 'sweep' };

const policies: Record<TestJob['name'], JobPolicy> = {
  note: { attempts: 3, backoff: 20, collapse: false },
  sweep: { attempts: 2, backoff: 20, collapse: true },
};
const nothing = (): Promise<void> => Promise.resolve();
const patience = { timeout: 20_000, interval: 20 };

const { url } = await testDatabase();

describe.each(['postgres', 'redis'] as const)('the queue on %s', (kind) => {
  describe.skipIf(kind === 'redis' && !hasRedis)('keeps its word', () => {
    const opened: JobQueue<TestJob>[] = [];

    /** A store that no other test sees. */
    async function freshStore(): Promise<QueueStore> {
      const store = testQueueStore(kind, url);
      if (store.kind === 'redis') return store;
      const schema = `queue_${Math.random().toString(36).slice(2)}`;
      await administer(url, `drop schema if exists ${schema} cascade`);
      return { ...store, schema };
    }

    async function open(options: Partial<QueueOptions<TestJob>> = {}): Promise<JobQueue<TestJob>> {
      const store = options.store ?? (await freshStore());
      const onError = (error: Error): void => {
        console.error(error);
      };
      const queue = await openQueue<TestJob>({ policies, onError, ...options, store });
      opened.push(queue);
      return queue;
    }

    afterEach(async () => {
      await Promise.all(opened.splice(0).map((queue) => queue.close()));
    });

    test('a job added before any worker is done once one works', async () => {
      const queue = await open();
      await queue.add({ name: 'note', text: 'أول' });
      expect(await queue.counts()).toMatchObject({ waiting: 1, active: 0 });
      const seen: string[] = [];
      await queue.work({ note: ({ text }) => Promise.resolve(void seen.push(text)), sweep: nothing });
      await vi.waitFor(() => {
        expect(seen).toEqual(['أول']);
      }, patience);
      await vi.waitFor(async () => {
        expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0 });
      }, patience);
    });

    test('a delayed job waits for its time', async () => {
      const queue = await open();
      const seen: string[] = [];
      await queue.work({ note: ({ text }) => Promise.resolve(void seen.push(text)), sweep: nothing });
      await queue.add({ name: 'note', text: 'late' }, { delay: 600 });
      await queue.add({ name: 'note', text: 'now' });
      await vi.waitFor(() => {
        expect(seen).toEqual(['now', 'late']);
      }, patience);
    });

    test('a failing job is tried again, and what succeeds in the end is not among the failed', async () => {
      let tries = 0;
      const outcomes: string[] = [];
      const queue = await open({ onJob: ({ outcome }) => outcomes.push(outcome) });
      await queue.work({
        note: () => {
          tries += 1;
          return tries < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve();
        },
        sweep: nothing,
      });
      await queue.add({ name: 'note', text: 'x' });
      await vi.waitFor(() => {
        expect(outcomes).toEqual(['failed', 'failed', 'done']);
      }, patience);
      expect(await queue.failed()).toEqual([]);
      expect(await queue.counts()).toMatchObject({ waiting: 0, failed: 0 });
    });

    test('a job that keeps failing is kept with its reason, and can be put back', async () => {
      const queue = await open();
      let isMended = false;
      const seen: string[] = [];
      await queue.work({
        note: ({ text }) => {
          if (!isMended) return Promise.reject(new Error('engine is away'));
          seen.push(text);
          return Promise.resolve();
        },
        sweep: nothing,
      });
      await queue.add({ name: 'note', text: 'dead letter' });
      await vi.waitFor(async () => {
        expect(await queue.counts()).toMatchObject({ failed: 1 });
      }, patience);
      expect(await queue.failed()).toMatchObject([
        { job: { name: 'note', text: 'dead letter' }, reason: 'engine is away', attempts: 3 },
      ]);
      isMended = true;
      await queue.retryFailed();
      await vi.waitFor(() => {
        expect(seen).toEqual(['dead letter']);
      }, patience);
      await vi.waitFor(async () => {
        expect(await queue.failed()).toEqual([]);
      }, patience);
    });

    test('a job that gives up is not tried again', async () => {
      const queue = await open();
      let tries = 0;
      await queue.work({
        note: () => {
          tries += 1;
          return Promise.reject(new GiveUp('this can never work'));
        },
        sweep: nothing,
      });
      await queue.add({ name: 'note', text: 'x' });
      await vi.waitFor(async () => {
        expect(await queue.failed()).toHaveLength(1);
      }, patience);
      expect(tries).toBe(1);
    });

    test('collapsing jobs: many added while one waits run once, while one runs exactly once more', async () => {
      const queue = await open();
      for (let i = 0; i < 5; i += 1) await queue.add({ name: 'sweep' });
      expect((await queue.counts()).waiting).toBe(1);
      let runs = 0;
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      await queue.work({
        note: nothing,
        sweep: () => {
          runs += 1;
          return runs === 1 ? gate : Promise.resolve();
        },
      });
      await vi.waitFor(() => {
        expect(runs).toBe(1);
      }, patience);
      for (let i = 0; i < 5; i += 1) await queue.add({ name: 'sweep' });
      release();
      await vi.waitFor(() => {
        expect(runs).toBe(2);
      }, patience);
      await vi.waitFor(async () => {
        expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, delayed: 0 });
      }, patience);
      expect(runs).toBe(2);
    });

    test('a collapsing job that takes longer than its pace neither runs beside itself nor holds up others', async () => {
      const queue = await open();
      await queue.every({ name: 'sweep' }, 20);
      let runs = 0;
      let release = (): void => undefined;
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const seen: string[] = [];
      const handlers = {
        note: ({ text }: { text: string }) => Promise.resolve(void seen.push(text)),
        sweep: () => {
          runs += 1;
          return gate;
        },
      };
      await queue.work(handlers, { concurrency: 3 });
      try {
        await vi.waitFor(() => {
          expect(runs).toBe(1);
        }, patience);
        for (const text of ['one', 'two', 'three', 'four']) {
          await queue.add({ name: 'note', text });
          await vi.waitFor(() => {
            expect(seen).toContain(text);
          }, patience);
          await sleep(50);
        }
        expect(runs).toBe(1);
      } finally {
        release();
      }
      await vi.waitFor(() => {
        expect(runs).toBeGreaterThan(1);
      }, patience);
    });

    test('a repeated job comes again and again, and setting its pace twice does not double it', async () => {
      const queue = await open();
      await queue.every({ name: 'sweep' }, 60_000);
      await queue.every({ name: 'sweep' }, 100);
      let runs = 0;
      await queue.work({
        note: nothing,
        sweep: () => {
          runs += 1;
          return Promise.resolve();
        },
      });
      await vi.waitFor(() => {
        expect(runs).toBeGreaterThanOrEqual(3);
      }, patience);
      const counts = await queue.counts();
      expect(counts.waiting + counts.delayed + counts.active).toBeLessThanOrEqual(2);
    });

    test('a repeated job keeps a pace that was shortened, also when its runs come late', async () => {
      const queue = await open();
      await queue.every({ name: 'sweep' }, 3_600_000);
      await queue.every({ name: 'sweep' }, 100);
      let runs = 0;
      await queue.work({
        note: nothing,
        sweep: async () => {
          runs += 1;
          await sleep(150);
        },
      });
      await vi.waitFor(() => {
        expect(runs).toBeGreaterThanOrEqual(4);
      }, patience);
    });

    test('closing lets a running job finish', async () => {
      const queue = await open();
      let state = 'idle';
      await queue.work({
        note: async () => {
          state = 'running';
          await sleep(300);
          state = 'finished';
        },
        sweep: nothing,
      });
      await queue.add({ name: 'note', text: 'x' });
      await vi.waitFor(() => {
        expect(state).toBe('running');
      }, patience);
      await queue.close();
      expect(state).toBe('finished');
    });

    test('a job whose worker is killed is done by another', async () => {
      const store = await freshStore();
      const queue = await open({ store, abandonedAfter: 800 });
      await queue.add({ name: 'note', text: 'survivor' });
      const helper = fileURLToPath(new URL('stuck-worker.ts', import.meta.url));
      const child = spawn(process.execPath, ['--import', 'tsx', helper, JSON.stringify(store)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      expect((await queue.counts()).active).toBe(1);
      child.kill('SIGKILL');
      const seen: string[] = [];
      await queue.work({ note: ({ text }) => Promise.resolve(void seen.push(text)), sweep: nothing });
      await vi.waitFor(() => {
        expect(seen).toEqual(['survivor']);
      }, patience);
    });
  });
});
