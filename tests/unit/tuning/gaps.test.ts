import { expect, test } from 'vitest';
import { formatGaps } from '../../../src/cli/gaps/gap-report.js';
import { needOf } from '../../../src/search/query/need.js';
import { groupGaps } from '../../../src/tuning/gaps/group-gaps.js';

const unanswered = (text: string, match: string, searches: number, withoutClick: number) => {
  return { text, match, searches, withoutClick };
};

test('wordings of one need are one gap, the commonest wording first', () => {
  const gaps = groupGaps(
    [
      unanswered('مبرمج روبوتات', 'nearest', 2, 1),
      unanswered('برمجة الروبوتات', 'none', 5, 5),
      unanswered('اريد برمجة الروبوتات', 'none', 1, 1),
    ],
    needOf,
  );
  expect(gaps).toEqual([
    {
      need: needOf('برمجة روبوتات'),
      searches: 8,
      none: 6,
      withoutClick: 7 / 8,
      examples: ['برمجة الروبوتات', 'مبرمج روبوتات', 'اريد برمجة الروبوتات'],
    },
  ]);
});

test('the most searched need comes first; the order of its words does not matter', () => {
  const gaps = groupGaps(
    [
      unanswered('عزف ناي', 'none', 3, 3),
      unanswered('غناء أوبرا', 'none', 2, 0),
      unanswered('أوبرا غناء', 'nearest', 2, 0),
    ],
    needOf,
  );
  expect(gaps.map(({ searches }) => searches)).toEqual([4, 3]);
  expect(gaps.map(({ withoutClick }) => withoutClick)).toEqual([0, 1]);
});

test('what asks for nothing is no gap', () => {
  expect(groupGaps([unanswered('السلام عليكم', 'none', 9, 9)], needOf)).toEqual([]);
});

test('the report says how much went unanswered, and when nothing was searched', () => {
  const since = new Date(0);
  expect(formatGaps({ since, searches: 0, unanswered: 0, gaps: [] })).toContain('لم يُسجَّل');
  const gap = { need: 'ناي', searches: 3, none: 2, withoutClick: 1, examples: ['عزف ناي', 'عازف ناي'] };
  const text = formatGaps({ since, searches: 60, unanswered: 3, gaps: [gap] });
  expect(text).toContain('5.0٪');
  expect(text).toContain('«عزف ناي» · «عازف ناي»');
  expect(text).toContain('3 عمليات بحث · بلا نتائج: 2 · بلا نقرة: 100٪');
});
