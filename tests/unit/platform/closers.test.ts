import { expect, test } from 'vitest';
import { Closers } from '../../../src/platform/closers.js';

test('the last opened is closed first, each once, and a failure does not keep the rest open', async () => {
  const closed: string[] = [];
  const errors: unknown[] = [];
  const closers = new Closers((error) => errors.push(error));
  const failure = new Error('stuck');
  closers.add(() => Promise.resolve(void closed.push('services')));
  closers.add(() => Promise.reject(failure));
  closers.add(() => Promise.resolve(void closed.push('queue')));
  await Promise.all([closers.close(), closers.close()]);
  expect(closed).toEqual(['queue', 'services']);
  expect(errors).toEqual([failure]);
});

test('a step that throws before it has a promise is a failure like any other', async () => {
  const errors: unknown[] = [];
  const closers = new Closers((error) => errors.push(error));
  const failure = new Error('at once');
  closers.add(() => {
    throw failure;
  });
  await closers.close();
  expect(errors).toEqual([failure]);
});
