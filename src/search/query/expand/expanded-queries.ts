import { letterCode } from '../../../arabic/index.js';
import { keyOf } from '../../index-schema/index.js';
import type { TermStatistics } from '../../statistics/index.js';
import { inverseDocumentFrequency, type Query, type QueryTerm } from '../query.js';
import type { Expansion } from '../query.js';

/** Fewer documents than these are little, and what stands in is fetched as well. */
const LITTLE = 40;
const MOST_QUERIES = 2;

/** The query with synonyms in place of its words, strongest first; none where the words themselves find enough. */
export function expandedQueries(query: Query, found: number, statistics: TermStatistics): Query[] {
  if (found >= LITTLE) return [];
  return query.expansions.slice(0, MOST_QUERIES).map((expansion) => ({
    ...query,
    expansions: [],
    terms: [
      ...query.terms.filter((_, place) => !expansion.terms.includes(place)),
      ...expansion.words.map((word) => standIn(word, expansion, statistics)),
    ],
  }));
}

function standIn(word: string, { text }: Expansion, statistics: TermStatistics): QueryTerm {
  const code = letterCode(word);
  const documents = statistics.families.get(keyOf(code)) ?? 0;
  const idf = inverseDocumentFrequency(statistics.documents, documents);
  const keys = { exact: word, stem: word, family: word, concept: word };
  return {
    surface: text,
    ...keys,
    stemCode: code,
    familyCode: code,
    conceptCode: code,
    literal: false,
    documents,
    idf,
  };
}
