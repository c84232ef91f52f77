import { expect, test } from 'vitest';
import { analyse, letterCode } from '../../../src/arabic/index.js';
import { defaultProfile } from '../../../src/ranking/index.js';
import { queryOfTerms } from '../../../src/search/query/interpret.js';
import { createMatcher } from '../../../src/search/relevance/matcher.js';
import {
  createStatisticsBuilder,
  decodeStatistics,
  type TermStatistics,
} from '../../../src/search/statistics/index.js';
import { keyOf, type ListingDocument } from '../../../src/search/index-schema/index.js';

const described = (title: string, description: string): ListingDocument => {
  const codes = (text: string): string =>
    analyse(text)
      .map(({ family }) => letterCode(family))
      .join(' ');
  const exact = analyse(title).map((term) => term.exact);
  const known: Partial<ListingDocument> = {
    ...{ title: exact.join(' '), tags: '', text: codes(description), category: [], signalValues: '' },
  };
  return {
    ...known,
    keys: [...new Set(`${codes(title)} ${codes(description)}`.trim().split(' '))].map((code) => keyOf(code)),
  } as ListingDocument;
};

function statisticsOf(documents: readonly ListingDocument[]): Promise<TermStatistics> {
  const builder = createStatisticsBuilder();
  for (const document of documents) builder.add(document);
  return decodeStatistics(builder.finish().body);
}

test('listings without a description say nothing of how long descriptions are', async () => {
  const statistics = await statisticsOf([
    described('شعار', 'تصميم مقهى مدينة بحر'),
    ...Array.from({ length: 20 }, () => described('شعار', '')),
  ]);
  expect(statistics.averageLength.text).toBe(4);
});

test('neighbouring words of the query count as a phrase where they stand side by side in the description', async () => {
  const together = described('نادي', 'شبه جزيرة سيناء جميلة');
  const apart = described('نادي', 'جزيرة جميلة شبه سيناء');
  const statistics = await statisticsOf([together, apart]);
  const relevance = createMatcher(
    queryOfTerms('جزيرة سيناء', statistics, 8),
    statistics,
    defaultProfile,
    () => [],
  );
  expect(relevance(together).phrase).toBe(1);
  expect(relevance(apart).phrase).toBe(0);
});
