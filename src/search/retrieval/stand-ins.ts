import type { SearchEngine } from './ask.js';
import { expandedQueries } from '../query/expand/expanded-queries.js';
import type { Query } from '../query/query.js';
import { retrieveHolding, type Retrieved, type SearchedIndex } from './retrieve.js';

/** Documents fetched for each synonym. */
const LIMIT = 60;

/** Where the words find little, what their synonyms find as well; total and facets stay those of the words. */
export async function withStandIns(
  direct: Retrieved,
  engine: SearchEngine,
  index: SearchedIndex,
  query: Query,
  filter: readonly string[],
): Promise<Retrieved> {
  const meant = expandedQueries(query, direct.total, index.statistics);
  if (meant.length === 0) return direct;
  const found = await Promise.all(
    meant.map((other) => retrieveHolding(engine, index, other, filter, { limit: LIMIT })),
  );
  const documents = [direct, ...found].flatMap((answer) => answer.documents);
  return {
    ...direct,
    documents: [...new Map(documents.map((document) => [document.id, document])).values()],
  };
}
