import { expect, test } from 'vitest';
import { signals } from '../../../src/ranking/index.js';
import { grouped, signalName } from '../../../web/src/language/signals.js';

const all = signals.map(({ name }) => name);

test('every signal has an Arabic name and stands in one group of the studio', () => {
  for (const signal of all) expect(signalName(signal)).toMatch(/^[\p{Script=Arabic}\p{M} ]+$/u);
  const groups = grouped(all);
  expect(groups.map(({ name }) => name)).not.toContain('غيرها');
  expect(groups.flatMap((group) => group.signals).sort()).toEqual([...all].sort());
});

test('a signal that nobody has named yet is shown all the same', () => {
  expect(grouped(['text', 'later'])).toEqual([
    { name: 'مطابقة البحث', signals: ['text'] },
    { name: 'غيرها', signals: ['later'] },
  ]);
});
