/** What changed between two texts, as a moderator reads it. */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { wordDiff } from '../../../../src/marketplace/listings/word-diff.js';

test('a word that was exchanged stands beside the one it replaces', () => {
  expect(wordDiff('شعار لمتجرك الجديد', 'شعار لمطعمك الجديد')).toEqual([
    { kind: 'same', text: 'شعار' },
    { kind: 'removed', text: 'لمتجرك' },
    { kind: 'added', text: 'لمطعمك' },
    { kind: 'same', text: 'الجديد' },
  ]);
});

test('space between words is no change', () => {
  expect(wordDiff('شعار  لمتجرك\n', ' شعار لمتجرك')).toEqual([{ kind: 'same', text: 'شعار لمتجرك' }]);
});

test('a text that was written anew is told as a whole, at once', () => {
  const before = Array.from({ length: 3000 }, (_, index) => `قديم${index}`).join(' ');
  const after = Array.from({ length: 3000 }, (_, index) => `جديد${index}`).join(' ');
  expect(wordDiff(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});

const texts = fc
  .array(fc.constantFrom('أ', 'ب', 'ت', 'ث'), { maxLength: 20 })
  .map((words) => words.join(' '));
property.prop([texts, texts])('what is left out of it are the two texts', (before, after) => {
  const changes = wordDiff(before, after);
  const without = (kind: string): string =>
    changes
      .filter((change) => change.kind !== kind)
      .map(({ text }) => text)
      .join(' ');
  expect([without('added'), without('removed')]).toEqual([before, after]);
});
