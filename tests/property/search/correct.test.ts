import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { analyse } from '../../../src/arabic/index.js';
import { correct } from '../../../src/search/query/correct/index.js';
import { documentsHolding } from '../../../src/search/statistics/index.js';
import { demoWords } from '../../support/market-words.js';

const demo = await demoWords();
const frequent = [...demo.statistics.words].filter(([, documents]) => documents >= 5).map(([word]) => word);

const letter = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويةأءabcdefgst379 ');
/** A word of the marketplace with one letter left out, doubled or replaced. */
const mistyped = fc
  .tuple(fc.constantFrom(...frequent), fc.nat(), fc.constantFrom('', 'double', 'replace'), letter)
  .map(([word, place, kind, other]) => {
    const at = place % word.length;
    const put = kind === '' ? '' : kind === 'double' ? word.charAt(at).repeat(2) : other;
    return word.slice(0, at) + put + word.slice(at + 1);
  });
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: letter, maxLength: 30 }),
  fc.array(mistyped, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
);

test.prop([typed], { numRuns: 3000 })('a corrected text is left as it is', (text) => {
  const corrected = correct(text, demo);
  if (corrected !== null) {
    expect(corrected).not.toBe(text);
    expect(correct(corrected, demo)).toBeNull();
  }
});

test.prop([fc.array(fc.constantFrom(...frequent), { maxLength: 6 })])(
  'known words are left as they are',
  (words) => {
    const text = words.join(' ');
    const known = analyse(text).every((term) => term.stop || documentsHolding(term, demo.statistics) >= 3);
    fc.pre(known);
    expect(correct(text, demo)).toBeNull();
  },
);

test.prop([typed])('what is quoted is left as it is', (text) => {
  expect(correct(`"${text.replaceAll('"', '')} "`, demo)).toBeNull();
});
