/** `npm run bench:explanation [-- QUERIES]`: the time of an explanation with its counterfactuals. */
import { measureExplanation } from './measures/explanation.js';
import { benchQueries } from './support/queries.js';
import { openMarketplace, usualMarketplace } from './support/marketplace.js';
import { formatLatency } from './support/percentiles.js';

const { runtime, name, listings } = await openMarketplace(usualMarketplace());
try {
  const texts = benchQueries(name, Number(process.argv[2] ?? 500));
  const { explanations, latency, counterfactuals } = await measureExplanation(runtime, texts);
  console.log(`${name}: ${listings} listings, ${explanations} explanations, one at a time`);
  console.log(
    `${formatLatency(latency)}; ${(counterfactuals / texts.length).toFixed(1)} counterfactuals each`,
  );
} finally {
  await runtime.close();
}
