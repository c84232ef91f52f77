/**
 * `npm run bench:ledger [-- ORDERS]`: orders paid and released by 1 and by 8 connections at once, and the ledger checked
 * as a whole afterwards; fails when something is wrong with it.
 */
import { resolve } from 'node:path';
import { createLogger } from '../src/platform/log.js';
import { openRuntime } from '../src/platform/runtime.js';
import { measureLedger } from './measures/ledger.js';
import { formatLatency } from './support/percentiles.js';

const orders = Number(process.argv[2] ?? 4000);
const dataDirectory = resolve(import.meta.dirname, '../.mizan/bench-ledger');
const runtime = await openRuntime({
  client: 'command',
  environment: { ...process.env, MIZAN_DATA_DIR: dataDirectory },
  log: createLogger({ logLevel: 'warn' }),
  maxConnections: 8,
});
try {
  for (const clients of [1, 8]) {
    const figures = await measureLedger(runtime.db, { clients, orders });
    console.log(
      [
        `${clients} connections, ${orders} orders held and released`,
        `  ${figures.transactionsPerSecond.toFixed(0)} transactions/s, ${figures.postingsPerSecond.toFixed(0)} postings/s`,
        `  hold    ${formatLatency(figures.hold)}`,
        `  release ${formatLatency(figures.release)}`,
        `  faults found by the check of the ledger: ${figures.faults}`,
      ].join('\n'),
    );
    if (figures.faults > 0) process.exitCode = 1;
  }
} finally {
  await runtime.close();
}
