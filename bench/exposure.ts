/**
 * `npm run bench:exposure [-- DAYS [SEED…]]`: some days of simulated buyers on the demo marketplace, who look from the top
 * down and click by the judgments, through the real search, event log and counting, while new listings keep coming: with
 * exploration, without it, and by text and popularity alone.
 */
import { indexerDeps } from '../src/indexer/index.js';
import { liveExposure, policies } from './measures/lived-exposure.js';
import { planNewcomers } from './measures/newcomers.js';
import { demoQueries } from './measures/relevance.js';
import { openMarketplace } from './support/marketplace.js';

const [days = 10, ...given] = process.argv.slice(2).map(Number);
const seeds = given.length === 0 ? [1, 2] : given;
const SEARCHES_PER_DAY = 300;
/** Of the listings, new at any time. */
const NEW_SHARE = 0.1;

const { runtime, listings } = await openMarketplace('demo', 'exposure');
try {
  const queries = await demoQueries();
  for (const seed of seeds) {
    const start = runtime.clock.now();
    const plan = { start, share: NEW_SHARE, days, seed };
    const newcomers = await planNewcomers(indexerDeps(runtime), plan);
    console.log(
      `seed ${seed}: ${listings} listings, ${newcomers.count} of them new at the start; ${days} days of ${SEARCHES_PER_DAY} searches`,
    );
    for (const [name, document] of Object.entries(policies)) {
      const life = { start, days, searchesPerDay: SEARCHES_PER_DAY, seed };
      const lived = await liveExposure(runtime, queries, newcomers, life, document);
      const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);
      console.log(
        `${name.padEnd(28)} new ${percent(lived.newShare)}  explored ${percent(lived.exploredShare)}  ` +
          `Gini ${lived.gini.toFixed(4)}  NDCG@10 ${lived.ndcg.toFixed(4)}  clicks a search ${lived.clicksPerSearch.toFixed(3)}`,
      );
    }
    await newcomers.restore();
  }
} finally {
  await runtime.close();
}
