import { demoRecords } from '../../fixtures/demo/index.js';
import type { MarketplaceName } from './marketplace.js';
import { readLines, requestTitles, sharedFile } from './shared-data.js';

/** What buyers type: the judged queries and titles of requests of the marketplace, `most` of them. */
export function benchQueries(marketplace: MarketplaceName, most: number): string[] {
  if (marketplace === 'demo') return demoRequestTitles().slice(0, most);
  const queries = sharedFile('relevance-dev/queries.tsv');
  const requests = sharedFile('requests-dev.ndjson.gz');
  if (queries === null || requests === null)
    throw new Error('the shared queries are not beside this checkout');
  const judged = readLines(queries).map((line) => line.split('\t')[1] ?? '');
  return [...judged, ...requestTitles(requests, most)].slice(0, most);
}

function demoRequestTitles(): string[] {
  return [...demoRecords()].flatMap((record) =>
    'title' in record && record.type === 'request' ? [record.title] : [],
  );
}
