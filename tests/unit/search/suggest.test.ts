/** Completions over a handful of phrases: what is offered for what is typed, and what never is. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { analyse, letterCode } from '../../../src/arabic/index.js';
import { keyOf } from '../../../src/search/index-schema/index.js';
import { createVocabulary } from '../../../src/search/query/correct/index.js';
import { noSynonyms } from '../../../src/search/query/expand/synonyms.js';
import { emptyStatistics } from '../../../src/search/statistics/index.js';
import { createCompletionIndex } from '../../../src/search/suggest/completion-index.js';
import { mergeSpellings } from '../../../src/search/suggest/phrases.js';
import { suggest } from '../../../src/search/suggest/suggest.js';
import { createTitlePhrases } from '../../../src/search/suggest/title-phrases.js';
import type { SearchSnapshot } from '../../../src/search/snapshot/snapshot.js';

const phrases = mergeSpellings(
  [
    { text: 'تصميم شعار', count: 90 },
    { text: 'تصميم الشعار', count: 5 },
    { text: 'مصمم شعارات', count: 7 },
    { text: 'تصميم بطاقة', count: 40 },
    { text: 'شعار', count: 60 },
    { text: 'إنشاء متجر', count: 30 },
    { text: 'انشاء متجر', count: 20 },
    { text: 'مونتاج فيديو', count: 50 },
    { text: 'photoshop', count: 8 },
    { text: 'mobile', count: 3 },
    { text: 'موقع', count: 80 },
    { text: 'شيء منسي', count: 99 },
  ],
  [{ text: 'تصميم شعار مطعم', count: 0, searches: 12 }],
);

const held = new Set(
  phrases
    .filter(({ text }) => text !== 'شيء منسي')
    .flatMap(({ text }) => analyse(text).flatMap(({ family, concept }) => [family, concept]))
    .map((key) => keyOf(letterCode(key))),
);
const statistics = {
  ...emptyStatistics,
  documents: 500,
  families: new Map([...held].map((key) => [key, 10])),
};
const snapshot = {
  statistics,
  phrases,
  synonyms: noSynonyms,
  vocabulary: createVocabulary(statistics, phrases),
  completions: createCompletionIndex(phrases, statistics),
} as unknown as SearchSnapshot;

const texts = (typed: string): string[] => suggest(typed, snapshot).completions.map(({ text }) => text);

describe('suggestions', () => {
  test('complete the last word, the most used first', () => {
    expect(texts('تصميم')).toEqual(['تصميم شعار', 'تصميم شعار مطعم', 'تصميم بطاقة']);
    expect(texts('تصميم ب')).toEqual(['تصميم بطاقة']);
  });

  test.each(['شع', 'الشع', 'تصميم ال'])('«%s» is completed with and without the article', (typed) => {
    expect(texts(typed)[0]).toContain('شعار');
  });

  test.each(['إنش', 'انش', 'أنش'])('«%s» is completed whatever the hamza, once', (typed) => {
    expect(suggest(typed, snapshot).completions).toEqual([{ text: 'إنشاء متجر', count: 50 }]);
  });

  test('what differs only in spelling or inflection is offered once', () => {
    expect(texts('شعار').filter((text) => /^(?:تصميم الشعار|مصمم شعارات)$/u.test(text))).toEqual([]);
  });

  test('keep the words before the one that is completed', () => {
    expect(texts('عايز تصميم ب')).toEqual(['عايز تصميم بطاقة']);
  });

  test.each([
    ['jwldl a', 'تصميم شعار'],
    ['tasmem sh3', 'تصميم شعار'],
    ['mont', 'مونتاج فيديو'],
    ['phot', 'photoshop'],
  ])('%s on the wrong keyboard or by sound is completed with «%s»', (typed, expected) => {
    expect(texts(typed)[0]).toBe(expected);
  });

  test('of all readings of the keys the most used comes first', () => {
    const counts = suggest('mo', snapshot).completions.map(({ count }) => count);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test.each(['شيء', 'شيء من', 'زقزق', '', ' '])(
    '«%s», which finds nothing, is completed with nothing',
    (typed) => {
      expect(texts(typed)).toEqual([]);
    },
  );

  property.prop([fc.string({ unit: 'grapheme', maxLength: 12 })])(
    'whatever is typed, each finds something',
    (typed) => {
      for (const { text, count } of suggest(typed, snapshot).completions) {
        expect(count).toBeGreaterThan(0);
        expect(text).not.toContain('منسي');
      }
    },
  );
});

describe('phrases of titles', () => {
  function phrasesOf(titles: readonly string[]): Record<string, number> {
    const found = createTitlePhrases();
    for (const [seller, title] of titles.entries()) found.add(title, seller);
    return Object.fromEntries(found.finish().map(({ text, count }) => [text, count]));
  }

  test('are those that four sellers use, in the most used spelling', () => {
    const titles = ['كتابة مقالات', 'كتابة مقالات', 'كتابه مقالات', 'سأقوم بـ كتابة مقالات'];
    expect(phrasesOf(titles)).toEqual({ 'كتابة مقالات': 4 });
    expect(phrasesOf(titles.slice(1))).toEqual({});
  });

  test('do not cross punctuation, begin with a promise or end in the air', () => {
    const title = 'سأصمم شعار احترافي يعكس هويتك، وتصميم بشكل';
    expect(phrasesOf([title, title, title, title])).toEqual({ 'شعار احترافي': 4 });
  });
});
