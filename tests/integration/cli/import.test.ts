import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { temporaryDirectory, testDatabase, testEngine } from '../../support/index.js';
import { category, listing, seller, type Fields } from '../marketplace/support/records.js';

const { db, url } = await testDatabase();
const { engine, url: meiliUrl, key } = testEngine();
const directory = temporaryDirectory();
const program = fileURLToPath(new URL('../../../src/main/cli.ts', import.meta.url));

vi.setConfig({ testTimeout: 120_000 });

afterAll(async () => {
  for (const uid of await indexes()) await engine.deleteIndex(uid);
  rmSync(directory, { recursive: true });
});

interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `mizan` as a process of its own; `meanwhile` may send it signals. */
async function mizan(
  args: readonly string[],
  meanwhile: (kill: (signal: NodeJS.Signals) => void) => Promise<void> = async () => undefined,
): Promise<Ending> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env: { ...process.env, DATABASE_URL: url, MEILI_URL: meiliUrl, MEILI_MASTER_KEY: key, REDIS_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    meanwhile((signal) => child.kill(signal)),
  ]);
  const [code] = (await exit) as [number | null];
  return { code, stdout, stderr };
}

async function indexes(): Promise<string[]> {
  const rows = await db.selectFrom('generation').select('index_uid').execute();
  return rows.map((row) => row.index_uid);
}

async function searchable(): Promise<number> {
  const [uid = ''] = await indexes();
  return (await engine.index(uid).getStats()).numberOfDocuments;
}

function file(name: string, records: readonly Fields[]): string {
  const path = join(directory, name);
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path;
}

const many = [
  category('c1'),
  seller('s1'),
  ...Array.from({ length: 5000 }, (_, index) => listing(`l${index}`, { title: `خدمة رقم ${index}` })),
];

test('stopped by Ctrl-C it says how to go on, and going on it ends with everything searchable', async () => {
  const path = file('many.ndjson', many);
  const stopped = await mizan(['import', path, '--no-demo'], async (kill) => {
    await vi.waitFor(() => db.selectFrom('import_progress').select('lines').executeTakeFirstOrThrow(), {
      timeout: 20_000,
      interval: 5,
    });
    kill('SIGINT');
  });
  expect(stopped.code).toBe(130);
  expect(stopped.stderr).toContain(`للمتابعة: mizan import ${path}`);

  const resumed = await mizan(['import', path, '--no-demo']);
  expect(resumed).toMatchObject({ code: 0 });
  expect(resumed.stdout).toContain('كل ما حُمّل قابل للبحث الآن');
  expect(await searchable()).toBe(5000);
  expect(existsSync(`${path}.rejected.ndjson`)).toBe(false);

  const again = await mizan(['import', path, '--no-demo']);
  expect(again.code).toBe(0);
  expect(again.stdout).toContain('loaded 0 · unchanged 5,002 · rejected 0');
});

test('exits 1 when lines were rejected, and says where they are', async () => {
  const path = file('bad.ndjson', [
    category('c1'),
    listing('x', { sellerId: 'nobody' }),
    listing('y', { price: 5 }),
  ]);
  const { code, stdout } = await mizan(['import', path, '--no-demo']);
  expect(code).toBe(1);
  expect(stdout).toContain(`${path}.rejected.ndjson`);
  expect(stdout).toContain('رُفض: سجلان');
  expect(readFileSync(`${path}.rejected.ndjson`, 'utf8').trim().split('\n')).toHaveLength(2);
});

test('exits 2 when it cannot run, with the reason in Arabic and English', async () => {
  const missing = await mizan(['import', join(directory, 'missing.ndjson')]);
  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(missing.stderr).toMatch(/تعذّرت قراءة الملف[^]*could not be read/);
  expect(await mizan(['import'])).toMatchObject({ code: 2 });
  expect(await mizan(['import', 'a', '--colour'])).toMatchObject({ code: 2 });
});

test('help shows the commands with examples', async () => {
  const { code, stdout } = await mizan(['--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('mizan import catalogue.ndjson.gz');
});
