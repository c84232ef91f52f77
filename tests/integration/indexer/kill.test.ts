import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, expect, it, vi } from 'vitest';
import { drainAll } from '../../../src/indexer/drain-all.js';
import { driftCount, findDrift, reindex } from '../../../src/indexer/index.js';
import { apply, indexerFixture, listings, liveDocuments, markCount } from './support/fixture.js';
import type { IndexingTask } from './support/indexing-process.js';

const COUNT = 400;
const { deps, url, engineUrl, engineKey } = await indexerFixture({ batchSize: 10, leaseMs: 2000 });

// The killed process compiles the sources first.
vi.setConfig({ testTimeout: 120_000 });

let revision = 0;
beforeEach(async () => {
  revision += 1;
  await apply(deps, listings(COUNT, `تصميم شعار نسخة ${revision}`));
});

/** Kills a process that does `work` as soon as it has done some of it. */
async function killDuring(work: IndexingTask['work']): Promise<void> {
  const task: IndexingTask = { work, databaseUrl: url, engineUrl, engineKey, tuning: deps.tuning };
  const script = resolve(import.meta.dirname, 'support/indexing-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    expect(line).toBe('working');
    child.kill('SIGKILL');
    break;
  }
  const [, signal] = (await exited) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
}

it('what a killed worker had claimed is indexed by another', async () => {
  await killDuring('drain');
  expect(await markCount(deps)).toBeGreaterThan(0);
  await drainAll(deps);
  expect(await markCount(deps)).toBe(0);
  expect((await liveDocuments(deps)).size).toBe(COUNT);
  expect((await findDrift(deps)).map(driftCount)).toEqual([0]);
});

it('a killed reindex is finished by the next', async () => {
  await drainAll(deps);
  await killDuring('reindex');
  const unfinished = await deps.db
    .selectFrom('generation')
    .select('id')
    .where('state', '=', 'building')
    .executeTakeFirstOrThrow();
  expect((await reindex(deps)).id).toBe(unfinished.id);
  expect((await liveDocuments(deps)).size).toBe(COUNT);
  expect((await findDrift(deps)).map(driftCount)).toEqual([0, 0]);
});
