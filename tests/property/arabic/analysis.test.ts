import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  analyse,
  arabic,
  consonantSkeleton,
  fixKeyboardLayout,
  fold,
  fromArabizi,
  letterCode,
  splitJoined,
} from '../../../src/arabic/index.js';

const arabicLetter = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةپچڤگکیہ');
const arabicWord = fc.string({ unit: arabicLetter, minLength: 1, maxLength: 14 });
const dressing = fc.constantFrom(
  '\u064B',
  '\u0651',
  '\u0640',
  '\u200F',
  '\u200D',
  '\uFE0F',
  '\uD83D\uDE00',
  '\uDC00',
  ' ',
  '3',
  'x',
);
const messyWord = fc.string({ unit: fc.oneof(arabicLetter, dressing), maxLength: 20 });
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.uint16Array({ maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc.array(messyWord, { maxLength: 8 }).map((words) => words.join(' ')),
);

describe('for any text whatever, lone surrogates included,', () => {
  test.prop([anyText], { numRuns: 3000 })('every term is the slice of the text that it says', (text) => {
    let end = 0;
    for (const term of analyse(text)) {
      expect(text.slice(term.start, term.end)).toBe(term.surface);
      expect(term.start).toBeGreaterThanOrEqual(end);
      expect(term.end).toBeGreaterThan(term.start);
      end = term.end;
    }
  });

  test.prop([anyText], { numRuns: 1000 })('positions never fall and keys are never empty', (text) => {
    let position = 0;
    for (const term of analyse(text)) {
      expect(term.position).toBeGreaterThanOrEqual(position);
      position = term.position;
      expect([term.exact, term.stem, term.family, term.concept].every((key) => key.length > 0)).toBe(true);
    }
  });

  test.prop([anyText], { numRuns: 2000 })('folding twice is folding once', (text) => {
    expect(fold(fold(text))).toBe(fold(text));
  });

  test.prop([anyText], { numRuns: 1000, examples: [['𠀋᮹'], ['۲𑣥 𝟗']] })(
    'the fluent preset gives what the fast one gives',
    (text) => {
      expect(arabic(text).preset('search').terms()).toEqual(analyse(text));
    },
  );

  test.prop([anyText], { numRuns: 1000 })('no helper throws', (text) => {
    fixKeyboardLayout(text);
    fromArabizi(text);
    splitJoined(text);
    consonantSkeleton(text);
    arabic(text).preset('display').text();
    arabic(text).preset('detect').text();
  });

  test.prop([anyText], { numRuns: 1000 })(
    'the analysis does not depend on what was analysed before',
    (text) => {
      const first = analyse(text);
      analyse('تصميم شعار');
      expect(analyse(text)).toEqual(first);
    },
  );
});

describe('for any Arabic word,', () => {
  test.prop([arabicWord], { numRuns: 2000 })('marks, tatweel and controls change nothing', (word) => {
    const dressed = [...word].join('\u0640\u064E\u200D');
    expect(analyse(dressed).map(({ exact, stem, family }) => [exact, stem, family])).toEqual(
      analyse(word).map(({ exact, stem, family }) => [exact, stem, family]),
    );
  });

  test.prop([arabicWord], { numRuns: 2000 })('no step leaves nothing of it', (word) => {
    expect(analyse(word)).toHaveLength(1);
  });
});

describe('the letter code', () => {
  const key = fc.oneof(
    arabicWord,
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ maxLength: 20 }),
  );

  test.prop([key, key], { numRuns: 5000 })('differs for different keys', (first, second) => {
    expect(letterCode(first) === letterCode(second)).toBe(first === second);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 400 })])('is lower-case letters, at most 200', (text) => {
    expect(letterCode(text)).toMatch(/^[a-z]{0,200}$/u);
  });
});
