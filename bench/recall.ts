/** `npm run bench:recall [-- QUERIES]`: overlap of the first ten with exhaustive scoring, on buyers' request titles. */
import { measureRecall } from './measures/recall.js';
import { benchQueries } from './support/queries.js';
import { openMarketplace, usualMarketplace } from './support/marketplace.js';

const { runtime, name, listings } = await openMarketplace(usualMarketplace());
try {
  const texts = benchQueries(name, Number(process.argv[2] ?? 500));
  const { queries, overlap, unanswered, worst } = await measureRecall(runtime, texts);
  console.log(`${name}: ${listings} listings, ${queries} queries, ${unanswered} without an answer`);
  console.log(`overlap of the first ten with exhaustive scoring: ${overlap.toFixed(4)}`);
  for (const { text, overlap: least } of worst) console.log(`  ${least.toFixed(2)}  ${text}`);
} finally {
  await runtime.close();
}
