/**
 * `npm run bench:counterfactuals [-- EXPLANATIONS [SEED]]`: promises of sampled explanations, each carried out by commands
 * with the clock standing still; fails unless every one is kept.
 */
import { resolve } from 'node:path';
import { indexerDeps } from '../src/indexer/index.js';
import { tryCounterfactuals } from './measures/counterfactuals.js';
import { openSimulatedMarket } from './support/simulated-market.js';

const explanations = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? 1);
const { runtime, dataDirectory, until, listings } = await openSimulatedMarket('counterfactuals');
try {
  const started = performance.now();
  const figures = await tryCounterfactuals({
    indexer: indexerDeps(runtime),
    databaseUrl: runtime.databaseUrl,
    directory: resolve(dataDirectory, 'media'),
    now: until,
    explanations,
    seed,
    onExplanation: (done) => {
      if (done % 50 === 0) console.error(`${done} explanations`);
    },
  });
  const { withPromises, promises, kept, unseen, kinds, disagreements, broken } = figures;
  const minutes = (performance.now() - started) / 60_000;
  console.log(`simulated market: ${listings} listings; seed ${seed}; ${minutes.toFixed(1)} minutes`);
  console.log(`${explanations} explanations, ${disagreements.length} of another place than the search`);
  console.log(
    `${withPromises} with promises; ${kept} of ${promises} promises kept, ${unseen} beyond what is shown`,
  );
  for (const [kind, counts] of Object.entries(kinds))
    console.log(`  ${kind}: ${counts.kept} of ${counts.told}`);
  for (const line of [...disagreements, ...broken]) console.log(`  ${line}`);
  if (kept < promises || disagreements.length > 0) process.exitCode = 1;
} finally {
  await runtime.close();
}
