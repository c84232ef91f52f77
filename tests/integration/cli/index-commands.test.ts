import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { drainAll } from '../../../src/indexer/drain-all.js';
import { ensureGeneration } from '../../../src/indexer/index.js';
import { apply, indexerFixture, listingId, listings } from '../indexer/support/fixture.js';

const { deps, url, engineUrl, engineKey } = await indexerFixture();

// Each command is a process of its own that compiles the sources first.
vi.setConfig({ testTimeout: 120_000 });

beforeEach(async () => {
  await apply(deps, listings(5));
  await drainAll(deps);
});

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function mizanWith(environment: Record<string, string>, ...args: string[]): Promise<Outcome> {
  const program = resolve(import.meta.dirname, '../../../src/main/cli.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      MEILI_URL: engineUrl,
      MEILI_MASTER_KEY: engineKey,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code: code ?? -1, stdout, stderr };
}

const mizan = (...args: string[]): Promise<Outcome> => mizanWith({}, ...args);

it('drift: 0 without drift, 1 with its examples, 0 after the repair', async () => {
  expect(await mizan('drift')).toMatchObject({ code: 0 });
  const { indexUid } = await ensureGeneration(deps);
  await deps.engine
    .index(indexUid)
    .deleteDocument(await listingId(deps, 'listing-2'))
    .waitTask();
  const found = await mizan('drift');
  expect(found.code).toBe(1);
  expect(found.stdout).toContain('listing-2');
  expect(found.stdout).toContain('ناقصة: 1');
  expect(await mizan('drift', '--repair')).toMatchObject({ code: 0 });
  expect(await mizan('drift')).toMatchObject({ code: 0 });
});

it('drift: 2 when the engine does not answer', async () => {
  expect(await mizanWith({ MEILI_URL: 'http://127.0.0.1:9' }, 'drift')).toMatchObject({ code: 2 });
});

it('reindex puts a new index into service, and back', async () => {
  const before = await ensureGeneration(deps);
  const rebuilt = await mizan('reindex');
  expect(rebuilt).toMatchObject({ code: 0 });
  expect(rebuilt.stdout).toContain('الفهرس الجديد في الخدمة');
  expect((await ensureGeneration(deps)).id).not.toBe(before.id);
  expect(await mizan('reindex', '--rollback')).toMatchObject({ code: 0 });
  expect((await ensureGeneration(deps)).id).toBe(before.id);
});

it('reindex --rollback says what to do when there is nothing to go back to', async () => {
  await deps.db.deleteFrom('generation').where('state', '=', 'standby').execute();
  const refused = await mizan('reindex', '--rollback');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('mizan reindex');
});
