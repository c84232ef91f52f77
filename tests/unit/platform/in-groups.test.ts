import { setTimeout as wait } from 'node:timers/promises';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { inGroups } from '../../../src/platform/in-groups.js';

/** Doubles numbers and refuses a group that holds a 13; tells of every group it was given. */
function doubling(groups: number[][]): (items: readonly number[]) => Promise<number[]> {
  let busy = 0;
  return async (items) => {
    groups.push([...items]);
    busy += 1;
    await wait(1);
    if (busy > 1) throw new Error('two groups at once');
    busy -= 1;
    if (items.includes(13)) throw new Error('unlucky');
    return items.map((item) => item * 2);
  };
}

const calls = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 4 }), { maxLength: 12 });

test.prop([calls, fc.integer({ min: 1, max: 10 })], { numRuns: 50 })(
  'each call gets the results of its own items, and fails only for them',
  async (lists, most) => {
    const apply = inGroups(doubling([]), most);
    const answers = await Promise.allSettled(lists.map((items) => apply(items)));
    for (const [index, items] of lists.entries()) {
      const answer = answers[index];
      if (items.includes(13)) expect(answer).toMatchObject({ status: 'rejected' });
      else expect(answer).toEqual({ status: 'fulfilled', value: items.map((item) => item * 2) });
    }
  },
);

test('what comes while a group is in work goes together, in order, up to the limit', async () => {
  const groups: number[][] = [];
  const apply = inGroups(doubling(groups), 4);
  await Promise.all([[1], [2], [3, 4], [5, 6], [7]].map((items) => apply(items)));
  expect(groups).toEqual([[1], [2, 3, 4], [5, 6, 7]]);
});

test('after a failure the calls of the group are tried one by one, in order', async () => {
  const groups: number[][] = [];
  const apply = inGroups(doubling(groups), 10);
  const answers = await Promise.allSettled([[1], [2], [13], [4]].map((items) => apply(items)));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(groups).toEqual([[1], [2, 13, 4], [2], [13], [4]]);
});
