/**
 * `npm run bench:recommendation [-- SEED]`: how often the purchase of a buyer that was left out is among the first ten
 * recommended, in a market that has lived (`MIZAN_DATA_DIR`, made by `mizan simulate`; else .mizan/simulated).
 */
import { resolve } from 'node:path';
import { createLogger } from '../src/platform/log.js';
import { openRuntime } from '../src/platform/runtime.js';
import { readHistories } from '../src/recommendation/co-orders/learn.js';
import { measureTaste } from './measures/personal.js';
import { measureRecommendation } from './measures/recommendation.js';

const seed = Number(process.argv[2] ?? 1);
const MIZAN_DATA_DIR = process.env['MIZAN_DATA_DIR'] ?? resolve(import.meta.dirname, '../.mizan/simulated');
const runtime = await openRuntime({
  client: 'command',
  environment: { ...process.env, MIZAN_DATA_DIR },
  log: createLogger({ logLevel: 'warn' }),
});
try {
  const histories = await readHistories(runtime.db, runtime.clock.now());
  const { buyers, purchases, listings, recall, reciprocalRank } = measureRecommendation(histories, seed);
  console.log(
    `${purchases} purchases of ${listings} listings; the last of ${buyers} buyers held out, seed ${seed}`,
  );
  for (const [name, share] of Object.entries(recall)) {
    console.log(
      `  ${name.padEnd(24)} recall@10 ${share.toFixed(4)}  MRR@10 ${(reciprocalRank[name] ?? 0).toFixed(4)}`,
    );
  }
  console.log(`a known taste over 300 candidates: ${measureTaste(seed).toFixed(3)} ms p50`);
} finally {
  await runtime.close();
}
