/**
 * `npm run bench:matching`: for how many of the labelled requests the matched sellers' listings are in a category that the
 * buyer would accept, in the half used for tuning and in the unseen one, beside Lucene's Arabic BM25; and how long a
 * match takes. Needs the shared data.
 */
import { labelledRequests, matchAll, matchAllWithLucene, qualityOf } from './measures/matching.js';
import { findLucene } from './support/lucene.js';
import { openMarketplace } from './support/marketplace.js';
import { formatLatency } from './support/percentiles.js';

const requests = labelledRequests();
if (requests === null) {
  console.log('The shared requests are not beside this checkout: nothing was measured.');
} else {
  const { runtime, listings } = await openMarketplace('catalogue');
  try {
    const { sellers } = await runtime.db
      .selectFrom('seller')
      .select(({ fn }) => fn.countAll<number>().as('sellers'))
      .executeTakeFirstOrThrow();
    console.log(`${listings} listings of ${sellers} sellers, ${requests.length} labelled requests\n`);
    console.log(`${''.padEnd(24)}requests    first   in ten    share of ten`);
    const print = (name: string, categories: readonly (readonly string[])[]): void => {
      for (const half of ['tuned', 'unseen'] as const) {
        const places = requests.flatMap((request, at) => (request.half === half ? [at] : []));
        const {
          first,
          ten,
          share,
          requests: count,
        } = qualityOf(
          places.flatMap((at) => requests[at] ?? []),
          places.map((at) => categories[at] ?? []),
        );
        const figures = [first, ten, share].map((value) => `${(100 * value).toFixed(1)} %`.padStart(9));
        console.log(`${`${name}, ${half}`.padEnd(24)}${String(count).padStart(8)}${figures.join('')}`);
      }
    };
    const { categories, latency } = await matchAll(runtime, requests);
    print('Mizan', categories);
    const lucene = await findLucene();
    if (lucene.missing === null) print('Lucene', await matchAllWithLucene(runtime, lucene, requests));
    else console.log(`Lucene is not measured: ${lucene.missing}`);
    console.log(`\none match of ten sellers: ${formatLatency(latency)}`);
  } finally {
    await runtime.close();
  }
}
