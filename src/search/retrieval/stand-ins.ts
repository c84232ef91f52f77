import type { SearchEngine } from './ask.js';
import { expandedQueries } from '../query/expand/expanded-queries.js';
import type { Query } from '../query/query.js';
import { retrieveHolding, type RetrievedDocument, type SearchedIndex } from './retrieve.js';

/** Documents fetched for each synonym. */
const LIMIT = 60;

/** What the synonyms of the words find, where the words themselves, with `found` listings, find little. */
export async function retrieveStandIns(
  engine: SearchEngine,
  index: SearchedIndex,
  query: Query,
  filter: readonly string[],
  found: number,
): Promise<readonly RetrievedDocument[]> {
  const meant = expandedQueries(query, found, index.statistics);
  const answers = await Promise.all(
    meant.map((other) => retrieveHolding(engine, index, other, filter, { limit: LIMIT })),
  );
  return answers.flat();
}
