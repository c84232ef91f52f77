import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, it, vi } from 'vitest';
import { drainAll } from '../../../src/indexer/drain-all.js';
import { temporaryDirectory } from '../../support/index.js';
import { apply, indexerFixture, listings } from '../indexer/support/fixture.js';

const { deps, url, engineUrl, engineKey } = await indexerFixture();
await apply(deps, listings(5));
await drainAll(deps);

// Each command is a process of its own that compiles the sources first.
vi.setConfig({ testTimeout: 180_000 });

const directory = temporaryDirectory();
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

async function profile(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const program = resolve(import.meta.dirname, '../../../src/main/cli.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, 'profile', ...args], {
    env: { ...process.env, DATABASE_URL: url, MEILI_URL: engineUrl, MEILI_MASTER_KEY: engineKey },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code: code ?? -1, stdout, stderr };
}

it('a profile is previewed, published, listed and rolled back', async () => {
  expect((await profile('list')).stdout).toContain('لم تُنشر أوزان بعد');
  const weights = file('weights.json', '{"weights": {"rating": 0.5}}');
  const previewed = await profile('preview', weights, '--query', 'تصميم');
  expect(previewed).toMatchObject({ code: 0, stderr: '' });
  expect(previewed.stdout).toMatch(/of \d+ stand elsewhere/u);
  expect((await profile('publish', weights, '--reason', 'التقييم أهم')).stdout).toContain(
    'Version 1 is published',
  );
  expect(JSON.parse((await profile('show')).stdout)).toEqual({ weights: { rating: 0.5 } });
  expect((await profile('rollback', '--reason', 'عودة')).stdout).toContain('published as 2');
  expect(JSON.parse((await profile('show')).stdout)).toEqual({});
  const { stdout } = await profile('list');
  expect(stdout.split('\n')[0]).toMatch(/● +2 .*عودة/u);
  expect(stdout).toMatch(/ +1 .*mizan profile: التقييم أهم/u);
});

it('a file that is no profile is refused with the place of the mistake', async () => {
  const outcome = await profile(
    'publish',
    file('wrong.json', '{"weights": {"ratings": 1}}'),
    '--reason',
    'تجربة',
  );
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain('ratings');
});
