/** What of a title is marked for a query. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { createHighlighter } from '../../../src/search/page/highlight.js';
import { createVocabulary } from '../../../src/search/query/correct/index.js';
import { noSynonyms } from '../../../src/search/query/expand/synonyms.js';
import { interpret } from '../../../src/search/query/interpret.js';
import { emptyStatistics } from '../../../src/search/statistics/index.js';

const knowledge = {
  statistics: emptyStatistics,
  vocabulary: createVocabulary(emptyStatistics, []),
  synonyms: noSynonyms,
};

function mark(query: string, title: string): string {
  return createHighlighter(interpret(query, knowledge, true).query)(title);
}

function unescape(html: string): string {
  const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" } as const;
  return html.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity as keyof typeof entities]);
}

/** A letter or digit, of which words are made; not a tatweel, nor a ligature of one with vowel signs (U+FCF2). */
const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined &&
  [character, character.normalize('NFKC').replaceAll('ـ', '')].every((form) => /[\p{L}\p{Nd}]/u.test(form));

describe('highlight', () => {
  test.each([
    ['شعار', 'سأصمم شعاراً احترافياً', 'سأصمم <mark>شعاراً</mark> احترافياً'],
    ['تصميم', 'سأصمم لك الشعار', '<mark>سأصمم</mark> لك الشعار'],
    ['شعار', 'تصميم الشعارات', 'تصميم <mark>الشعارات</mark>'],
    ['logo', 'تصميم لوجو وشعار Logo', 'تصميم <mark>لوجو</mark> <mark>وشعار</mark> <mark>Logo</mark>'],
    ['cv', 'كتابة سيرة ذاتية', 'كتابة <mark>سيرة</mark> <mark>ذاتية</mark>'],
    ['سيرة ذاتية', 'تصميم CV', 'تصميم <mark>CV</mark>'],
    ['ووردبريس', 'تركيب وورد برس', 'تركيب <mark>وورد</mark> <mark>برس</mark>'],
    ['wordpress', 'قالب ووردبريس', 'قالب <mark>ووردبريس</mark>'],
    ['تصميم', 'تصميم3d سريع', '<mark>تصميم3d</mark> سريع'],
    ['الشعار', 'ال شعار', 'ال <mark>شعار</mark>'],
    ['ال', 'ال شعار والبرنامج', 'ال شعار والبرنامج'],
    ['١٠٠٠ كلمة', 'كتابة 1000 كلمة', 'كتابة <mark>1000</mark> <mark>كلمة</mark>'],
    ['شعار بعشرة دولارات', 'شعار بعشرة دولارات', '<mark>شعار</mark> بعشرة دولارات'],
    ['"تصميم"', 'مصمم تصميم', 'مصمم <mark>تصميم</mark>'],
    ['c++', 'برمجة C++ و C#', 'برمجة <mark>C++</mark> و C#'],
    ['b', '<b>&amp;', '&lt;<mark>b</mark>&gt;&amp;amp;'],
  ])('«%s» in «%s»', (query, title, expected) => {
    expect(mark(query, title)).toBe(expected);
  });

  test('a title that is known from another search is marked for each query as if it were new', () => {
    const title = 'تصميم لوجو وشعار3d بعشرة دولارات';
    const marked = { شعار: mark('شعار', title), تصميم: mark('تصميم', title), بيت: mark('بيت', title) };
    expect(marked).toEqual({
      شعار: 'تصميم <mark>لوجو</mark> <mark>وشعار3d</mark> بعشرة دولارات',
      تصميم: '<mark>تصميم</mark> لوجو وشعار3d بعشرة دولارات',
      بيت: title,
    });
    expect(mark('شعار', title)).toBe(marked.شعار);
  });

  const pieces = fc.oneof(
    fc.constantFrom(
      'شعار',
      'الشعار',
      'تصميم',
      'ال',
      'logo',
      '3d',
      ' ',
      '<',
      '&',
      '،',
      '1000',
      'سيرة ذاتية',
      'ـ',
      'ً',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const texts = fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join(''));

  property.prop([texts, texts])('keeps the title, and marks whole words only', (query, title) => {
    const html = mark(query, title);
    expect(unescape(html.replaceAll(/<\/?mark>/g, ''))).toBe(title);
    let end = 0;
    for (const part of html.split(/(<mark>.*?<\/mark>)/su)) {
      const start = end;
      const text = unescape(part.replaceAll(/<\/?mark>/g, ''));
      end = start + text.length;
      if (!part.startsWith('<mark>')) continue;
      const [before, first] = [/.$/su.exec(title.slice(0, start))?.[0], [...text][0]];
      const [last, after] = [/.$/su.exec(text)?.[0], [...title.slice(end)][0]];
      expect(isWordCharacter(before) && isWordCharacter(first), title).toBe(false);
      expect(isWordCharacter(last) && isWordCharacter(after), title).toBe(false);
      expect(text.normalize('NFKC').replaceAll(/[\u0640\p{M}\p{Cf}]/gu, '')).not.toBe('ال');
    }
  });
});
