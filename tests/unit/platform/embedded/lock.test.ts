import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireLock, lockOwner, releaseLock } from '../../../../src/platform/embedded/lock.js';
import { identify } from '../../../../src/platform/embedded/process.js';

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'mizan-lock-'));
  path = join(directory, 'lock');
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

test('one holds it, others do not get it, and it can be taken again after it was given back', async () => {
  expect(await lockOwner(path)).toBeNull();
  expect(await acquireLock(path)).toBe(true);
  expect(await lockOwner(path)).toEqual(identify(process.pid));
  expect(await acquireLock(path)).toBe(false);
  await releaseLock(path);
  expect(await acquireLock(path)).toBe(true);
});

test('of many that try at once exactly one gets it, also where a dead process left it', async () => {
  writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'long ago' }));
  const taken = await Promise.all(Array.from({ length: 20 }, () => acquireLock(path)));
  expect(taken.filter(Boolean)).toHaveLength(1);
});

test('a number that was given to another process does not hold it', async () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: 'another start' }));
  expect(await lockOwner(path)).toBeNull();
  expect(await acquireLock(path)).toBe(true);
});

test('a lock that is just being written counts as held', async () => {
  writeFileSync(path, '');
  expect(await lockOwner(path)).toBe('unknown');
  expect(await acquireLock(path)).toBe(false);
});
