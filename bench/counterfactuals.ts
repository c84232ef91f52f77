/**
 * `npm run bench:counterfactuals [-- EXPLANATIONS [SEED]]`: promises of sampled explanations, each carried out by commands
 * with the clock standing still; fails unless every one is kept. `npm run bench:counterfactuals -- living [SEED…]`: how
 * near to their promises sellers come where the market goes on living.
 */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { indexerDeps } from '../src/indexer/index.js';
import { tryCounterfactuals } from './measures/counterfactuals.js';
import { livePromises, shareNear, type Reader } from './measures/living-promises.js';
import { openEmptyMarket, openSimulatedMarket } from './support/simulated-market.js';

/** Days after the reading. */
const AFTER = [0, 1, 7];

const [first, ...more] = process.argv.slice(2);
if (first === 'living') await living(more.length === 0 ? [1, 2] : more.map(Number));
else await standing(Number(first ?? 500), Number(more[0] ?? 1));

async function standing(explanations: number, seed: number): Promise<void> {
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
}

async function living(seeds: readonly number[]): Promise<void> {
  const life = { days: 45, sellers: 250, buyers: 1200, orders: 5000 };
  const all: Reader[] = [];
  for (const seed of seeds) {
    const { runtime, dataDirectory, until } = await openEmptyMarket('living');
    try {
      const readers = await livePromises({
        indexer: indexerDeps(runtime),
        databaseUrl: runtime.databaseUrl,
        directory: resolve(dataDirectory, 'media'),
        life: { ...life, seed, until },
        from: 25,
        through: 38,
        perDay: 14,
        after: AFTER,
        seed,
      });
      all.push(...readers);
      report(`seed ${seed}`, readers);
    } finally {
      await runtime.close();
      await rm(dataDirectory, { recursive: true });
    }
  }
  report(`all ${seeds.length} seeds`, all);
}

function report(name: string, readers: readonly Reader[]): void {
  const percent = (some: readonly Reader[], after: number, places: number): string =>
    `${(100 * shareNear(some, after, places)).toFixed(1)} %`.padStart(7);
  const did = readers.filter((one) => one.did !== null);
  const groups: (readonly [string, readonly Reader[]])[] = [
    ['did what was promised for', did],
    ['left all as it was', readers.filter((one) => one.did === null)],
    ...[...new Set(did.map((one) => one.did))].map(
      (kind) => [`  ${kind ?? ''}`, did.filter((one) => one.did === kind)] as const,
    ),
  ];
  console.log(`${name}: share within two places (exactly there) after ${AFTER.join(', ')} days`);
  for (const [group, some] of groups) {
    const shares = AFTER.map((after) => `${percent(some, after, 2)} (${percent(some, after, 0).trim()})`);
    console.log(`${group.padEnd(28)} ${String(some.length).padStart(4)}  ${shares.join('  ')}`);
  }
}
