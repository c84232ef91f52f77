import { expect, test } from 'vitest';
import { fixedClock } from '../../../src/platform/clock.js';
import { memoizedFor } from '../../../src/platform/memoized-for.js';

const start = new Date('2026-11-21T10:00:00Z');

/** Answers how often a key was computed by then, and fails for keys below zero. */
function counted(ms: number) {
  const clock = fixedClock(start);
  const times = new Map<number, number>();
  const read = memoizedFor(ms, clock, async (key: number) => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    await Promise.resolve();
    if (key < 0) throw new Error(`failed ${time}`);
    return time;
  });
  return {
    read,
    passes: (by: number) => {
      clock.set(new Date(clock.now().getTime() + by));
    },
  };
}

test('callers at the same time share one computation, each key its own', async () => {
  const { read } = counted(1000);
  expect(await Promise.all([read(7), read(7), read(30), read(7)])).toEqual([1, 1, 1, 1]);
});

test('is computed anew when the time is over, and not before', async () => {
  const { read, passes } = counted(1000);
  expect(await read(7)).toBe(1);
  passes(999);
  expect(await read(7)).toBe(1);
  passes(1);
  expect(await read(7)).toBe(2);
  passes(999);
  expect(await read(7)).toBe(2);
});

test('a failure meets those who wait for it and nobody after them', async () => {
  const { read } = counted(1000);
  const both = await Promise.allSettled([read(-1), read(-1)]);
  expect(both.map((one) => String((one as PromiseRejectedResult).reason))).toEqual([
    'Error: failed 1',
    'Error: failed 1',
  ]);
  await expect(read(-1)).rejects.toThrow('failed 2');
});
