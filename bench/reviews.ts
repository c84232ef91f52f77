/**
 * `npm run bench:reviews`: how many places the listings of sellers without a review lose by one review of one star, get
 * back by two of five stars, and lose by five of one star: on the demo, on a market that lived ninety days (the first
 * time that takes some minutes) and, where it lies beside the checkout, on the real catalogue.
 */
import { readRules } from '../src/marketplace/core/index.js';
import { fixedClock } from '../src/platform/clock.js';
import type { Runtime } from '../src/platform/runtime.js';
import { defaultPublished } from '../src/ranking/index.js';
import { openSearch } from '../src/search/index.js';
import type { JudgedQuery } from '../src/tuning/evaluation/judged-queries.js';
import { demoQueries, sharedQueries } from './measures/relevance.js';
import { measureReviewEffects, summariseEffects } from './measures/review-effect.js';
import { openMarketplace, usualMarketplace } from './support/marketplace.js';
import { openSimulatedMarket } from './support/simulated-market.js';

interface Market {
  readonly runtime: Runtime;
  readonly listings: number;
}

const lived = { days: 90, seed: 1, sellers: 1000, buyers: 5000, orders: 30_000 };

await tell('demo', await openMarketplace('demo'), await demoQueries());
const { until, ...simulated } = await openSimulatedMarket('reviews', lived);
const then = { ...simulated.runtime, clock: fixedClock(until) };
await tell('simulation', { ...simulated, runtime: then }, await demoQueries());
if (usualMarketplace() === 'catalogue')
  await tell('catalogue', await openMarketplace('catalogue'), await sharedQueries(false));

async function tell(
  name: string,
  { runtime, listings }: Market,
  queries: readonly JudgedQuery[],
): Promise<void> {
  const search = await openSearch({ ...runtime, onError: () => undefined, profile: defaultPublished });
  try {
    const measured = { runtime, search, published: defaultPublished, rules: await readRules(runtime.db) };
    const texts = queries.map(({ text }) => text);
    const effects = summariseEffects(await measureReviewEffects(measured, texts));
    console.log(
      `${name}, ${listings} listings, ${effects.cases} standings, median place ${effects.before}; places lost at the median: ` +
        `one review of one star ${effects.oneBad}, two of five stars after it ${effects.restored}, five of one star ${effects.fiveBad}`,
    );
  } finally {
    await search.close();
    await runtime.close();
  }
}
