/** The last line of .ci/run tells the truth: it is computed from the runner's report, and skips count in CI. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../.ci/closing-line.mjs', import.meta.url));
let directory = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mizan-closing-line-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

type Status = 'passed' | 'failed' | 'skipped';
const file = (...tests: (readonly [name: string, status: Status])[]): object => ({
  name: 'a.test.ts',
  status: tests.some(([, status]) => status === 'failed') ? 'failed' : 'passed',
  assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
});

/** Last line and exit code for a report, in CI, with or without the measuring data beside the clone. */
async function close(files: object[] | null, withData = true): Promise<{ last: string; code: number }> {
  const report = join(directory, `${String(Math.random())}.json`);
  if (files !== null) await writeFile(report, JSON.stringify({ testResults: files }));
  const env = {
    ...process.env,
    CI: 'true',
    MIZAN_SHARED_DATA: withData ? directory : join(directory, 'absent'),
  };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [script, report], { env }, (_error, stdout) => {
      resolve({ last: stdout.trimEnd().split('\n').at(-1) ?? '', code: child.exitCode ?? -1 });
    });
  });
}

test('all passed: exit 0', async () => {
  expect(await close([file(['a', 'passed'], ['b', 'passed'])])).toEqual({
    last: '2 passed, 0 failed',
    code: 0,
  });
});

test('a failed test: exit 1', async () => {
  expect(await close([file(['a', 'passed'], ['b', 'failed'])])).toEqual({
    last: '1 passed, 1 failed',
    code: 1,
  });
});

test('a file that could not be loaded is a failure', async () => {
  const broken = { name: 'b.test.ts', status: 'failed', assertionResults: [] };
  expect(await close([file(['a', 'passed']), broken])).toEqual({ last: '1 passed, 1 failed', code: 1 });
});

test('a suite that did not run is a failure in CI', async () => {
  const files = [file(['a', 'passed'], ['redis: b', 'skipped'])];
  expect(await close(files)).toEqual({ last: '1 passed, 1 failed', code: 1 });
});

test('only tests of the measuring data may skip, and only where it is absent', async () => {
  const files = [file(['a', 'passed'], ['[shared-data] b', 'skipped'])];
  expect(await close(files, false)).toEqual({ last: '1 passed, 0 failed, 1 skipped', code: 0 });
  expect(await close(files, true)).toEqual({ last: '1 passed, 1 failed', code: 1 });
});

test('no report and an empty report are failures', async () => {
  expect(await close(null)).toEqual({ last: '0 passed, 0 failed', code: 1 });
  expect(await close([])).toEqual({ last: '0 passed, 0 failed', code: 1 });
});
