import { expect, test } from 'vitest';
import { analyse, letterCode } from '../../../src/arabic/index.js';
import { defaultProfile } from '../../../src/ranking/index.js';
import { queryOfTerms } from '../../../src/search/query/interpret.js';
import { createMatcher } from '../../../src/search/relevance/matcher.js';
import { encodeToken } from '../../../src/search/relevance/token.js';
import {
  createStatisticsBuilder,
  decodeStatistics,
  type TermStatistics,
} from '../../../src/search/statistics/index.js';
import { keyOf, type ListingDocument } from '../../../src/search/index-schema/index.js';

function titled(title: string): ListingDocument {
  const terms = analyse(title);
  const known: Partial<ListingDocument> = { title: terms.map(encodeToken).join(' '), tags: '', text: '' };
  const held = terms.flatMap(({ family, concept }) => [letterCode(family), letterCode(concept)]);
  return {
    ...known,
    category: [],
    signalValues: '',
    keys: [...new Set(held)].map((code) => keyOf(code)),
  } as Partial<ListingDocument> as ListingDocument;
}

function statisticsOf(documents: readonly ListingDocument[]): Promise<TermStatistics> {
  const builder = createStatisticsBuilder();
  for (const document of documents) builder.add(document);
  return decodeStatistics(builder.finish().body);
}

test('the word itself counts most, then its stem, then its family, and another word nothing', async () => {
  const titles = ['مترجم', 'مترجمون', 'ترجمة', 'جامعة'].map(titled);
  const statistics = await statisticsOf([...titles, ...Array.from({ length: 20 }, () => titled('نادي'))]);
  const relevance = createMatcher(queryOfTerms('مترجم', statistics, 8), statistics, defaultProfile, () => []);
  const scores = titles.map((document) => relevance(document).bm25f);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
  expect(scores.at(-1)).toBe(0);
});

test('kin holds a need nearly as well as the word: it covers more than it counts as an occurrence', async () => {
  const kin = titled('ترجمة');
  const statistics = await statisticsOf([
    kin,
    titled('مترجم'),
    ...Array.from({ length: 20 }, () => titled('نادي')),
  ]);
  const relevance = createMatcher(queryOfTerms('مترجم', statistics, 8), statistics, defaultProfile, () => []);
  expect(relevance(kin).coverage).toBeCloseTo(defaultProfile.match.kinCoverage);
  expect(defaultProfile.match.kinCoverage).toBeGreaterThan(defaultProfile.match.family);
});

test('the concept of a phrase counts where none of its words stands', async () => {
  const [meant, other] = [titled('سيرة ذاتية'), titled('نادي')];
  const statistics = await statisticsOf([meant, titled('cv'), ...Array.from({ length: 20 }, () => other)]);
  const relevance = createMatcher(queryOfTerms('cv', statistics, 8), statistics, defaultProfile, () => []);
  expect(relevance(meant).bm25f).toBeGreaterThan(0);
  expect(relevance(meant).bm25f).toBeLessThan(relevance(titled('cv')).bm25f);
  expect(relevance(other).bm25f).toBe(0);
});
