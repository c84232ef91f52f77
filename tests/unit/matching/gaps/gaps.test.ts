import { expect, test } from 'vitest';
import { formatGaps } from '../../../../src/cli/gaps/gap-report.js';
import { clusterGaps, type GapText } from '../../../../src/matching/gaps/cluster-gaps.js';
import { needOf } from '../../../../src/matching/gaps/need.js';

const unanswered = (text: string, match: string, times: number, withoutClick: number): GapText => {
  return { text, kind: 'search', match, times, recent: times / 2, withoutClick, budgets: [] };
};

test('wordings of one need are one gap, the commonest wording first', () => {
  const gaps = clusterGaps([
    unanswered('مبرمج روبوتات', 'nearest', 2, 1),
    unanswered('برمجة الروبوتات', 'none', 5, 5),
    unanswered('اريد برمجة الروبوتات', 'none', 1, 1),
  ]);
  expect(gaps).toEqual([
    {
      need: needOf('برمجة روبوتات').key,
      searches: 8,
      requests: 0,
      none: 6,
      withoutClick: 7 / 8,
      trend: 0,
      budgetCents: null,
      examples: ['برمجة الروبوتات', 'مبرمج روبوتات', 'اريد برمجة الروبوتات'],
    },
  ]);
});

test('the most searched need comes first; the order of its words does not matter', () => {
  const gaps = clusterGaps([
    unanswered('عزف ناي', 'none', 3, 3),
    unanswered('غناء أوبرا', 'none', 2, 0),
    unanswered('أوبرا غناء', 'nearest', 2, 0),
  ]);
  expect(gaps.map(({ searches }) => searches)).toEqual([4, 3]);
  expect(gaps.map(({ withoutClick }) => withoutClick)).toEqual([0, 1]);
});

test('what asks for nothing is no gap', () => {
  expect(clusterGaps([unanswered('السلام عليكم', 'none', 9, 9)])).toEqual([]);
});

test('the report says how much went unanswered, and when nothing was searched', () => {
  const since = new Date(0);
  expect(formatGaps({ since, searches: 0, unanswered: 0, gaps: [] })).toContain('لم يُسجَّل');
  const gap = {
    need: 'ناي',
    searches: 3,
    requests: 2,
    none: 2,
    withoutClick: 1,
    trend: 0.5,
    budgetCents: 2000,
    examples: ['عزف ناي', 'عازف ناي'],
  };
  const text = formatGaps({ since, searches: 60, unanswered: 3, gaps: [gap] });
  const requested = formatGaps({ since, searches: 0, unanswered: 0, gaps: [{ ...gap, searches: 0 }] });
  expect(requested).toMatch(/^لم يُسجَّل أي بحث في هذه المدة، وهذه طلبات تكررت:/u);
  expect(requested).not.toContain('0٪');
  expect(text).toContain('5.0٪');
  expect(text).toContain('«عزف ناي» · «عازف ناي»');
  expect(text).toContain(
    '3 عمليات بحث · طلبان · بلا نتائج: 2 · بلا نقرة: 100٪ · الميزانية المعتادة: 20$ · يزداد الطلب عليه',
  );
});

test('needs that are nearly the same are one gap, led by the commonest; others stay apart', () => {
  const gaps = clusterGaps([
    unanswered('عزف ناي حزين', 'none', 5, 5),
    unanswered('عزف ناي', 'none', 9, 9),
    unanswered('عزف عود', 'none', 4, 4),
    unanswered('تلوين صور قديمة', 'none', 3, 3),
  ]);
  expect(gaps.map(({ examples, searches }) => [examples[0], searches])).toEqual([
    ['عزف ناي', 14],
    ['عزف عود', 4],
    ['تلوين صور قديمة', 3],
  ]);
});

/** The commonest wording of each cluster. */
const led = (texts: readonly string[]): (string | undefined)[] =>
  clusterGaps(texts.map((text, index) => unanswered(text, 'none', texts.length - index, 1))).map(
    ({ examples }) => examples[0],
  );

test('different services for one trade are different gaps', () => {
  const texts = ['اعلان قوقل لشركة نقل عفش', 'موقع لشركة نقل عفش', 'تصميم فلاير لشركة نقل عفش'];
  expect(led(texts)).toEqual(texts);
});

test('one service for different trades is one gap', () => {
  expect(led(['تصميم شعار لمطعم', 'تصميم لوجو لعيادة أسنان', 'عزف ناي'])).toEqual([
    'تصميم شعار لمطعم',
    'عزف ناي',
  ]);
});

test('a word more that narrows the need leaves it the same', () => {
  const texts = ['تلوين صور قديمة', 'تلوين صور عائلية قديمة', 'عزف ناي', 'عزف عود'];
  expect(led(texts)).toEqual(['تلوين صور قديمة', 'عزف ناي', 'عزف عود']);
});

test('how work is to be had is no part of the need', () => {
  expect(led(['مطلوب عازف ناي محترف', 'عزف ناي'])).toEqual(['مطلوب عازف ناي محترف']);
  expect(led(['أحتاج خبير محترف'])).toEqual([]);
});

test.each([
  ['موقع لشركة نقل', ['شركة', 'نقل']],
  ['موقع ل المطاعم وللمقاهي', ['مطاعم', 'مقاهي']],
  ['لوحات فنية', []],
  ['تعليم اللغة الصينية', []],
  ['لشركة نقل: موقع', []],
])('of «%s» the purpose is %j', (text, words) => {
  const concepts = words.map((word) => needOf(word).key);
  expect([...needOf(text).purpose].sort()).toEqual(concepts.sort());
});
