/**
 * `npm run bench:writes [-- SECONDS]`: single-record writes over HTTP while the index is rebuilt, at 50 a second and as
 * fast as eight clients can; fails when one of them is lost.
 */
import { measureWrites, type WriteFigures, type WriteOptions } from './measures/writes.js';
import { openMarketplace, usualMarketplace, type MarketplaceName } from './support/marketplace.js';
import { formatLatency } from './support/percentiles.js';

const seconds = Number(process.argv[2] ?? 20);
const names = new Set<MarketplaceName>(['demo', usualMarketplace()]);
const runs: readonly WriteOptions[] = [
  { perSecond: 50, clients: 8, seconds },
  { perSecond: null, clients: 8, seconds },
];

for (const name of names) {
  const marketplace = await openMarketplace(name, 'writes');
  try {
    for (const options of runs) {
      const figures = await measureWrites(marketplace, options);
      console.log(describe(name, marketplace.listings, options, figures));
      if (figures.lost.length > 0 || figures.drift > 0) process.exitCode = 1;
    }
  } finally {
    await marketplace.runtime.close();
  }
}

function describe(
  name: string,
  listings: number,
  { perSecond, clients }: WriteOptions,
  figures: WriteFigures,
): string {
  const { writes, reached, latency, reindexes, lost, searched, drift } = figures;
  const asked = perSecond === null ? `${clients} clients` : `${perSecond}/s`;
  return [
    `${name} (${listings} listings), ${asked}, ${reindexes} rebuilds meanwhile`,
    `  ${writes} writes, ${reached.toFixed(1)}/s, ${formatLatency(latency)}`,
    `  lost ${lost.length} of ${searched} listings searched for, drift ${drift}`,
  ].join('\n');
}
