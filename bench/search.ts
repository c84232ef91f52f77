/** `npm run bench:search [-- QUERIES]`: search end to end over HTTP beside the bare engine, one at a time. */
import { measureLatency } from './measures/latency.js';
import { openMarketplace, usualMarketplace } from './support/marketplace.js';
import { formatLatency } from './support/percentiles.js';
import { benchQueries } from './support/queries.js';

const marketplace = await openMarketplace(usualMarketplace());
try {
  const texts = benchQueries(marketplace.name, Number(process.argv[2] ?? 500));
  const { queries, mizan, bare, ratio } = await measureLatency(marketplace, texts);
  console.log(`${marketplace.name}: ${marketplace.listings} listings, ${queries} queries, limit 20`);
  console.log(`Mizan, with facets   ${formatLatency(mizan)}`);
  console.log(`bare Meilisearch     ${formatLatency(bare)}`);
  console.log(`ratio of the p50s    ${ratio.toFixed(2)}`);
} finally {
  await marketplace.runtime.close();
}
