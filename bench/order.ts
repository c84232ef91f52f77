/**
 * `npm run bench:order [-- FILE]`: how well the ranking's own signals, weighed by the tuner, give the order in which a
 * marketplace lists its services: Kendall's τ and NDCG@10 with gains by fifths of the page, on pages held out while tuning,
 * and on those of FILE if one is given.
 */
import { measureAll, tune, type LinearMetrics } from '../src/tuning/linear/index.js';
import { readListingOrder } from './measures/listing-order.js';
import { sharedFile } from './support/shared-data.js';

const [, , further] = process.argv;
const file = sharedFile('listing-order-train.tsv.gz');

function print(name: string, { queries, tau, ndcgEmptyZero }: LinearMetrics): void {
  console.log(`${name.padEnd(34)}${queries} pages  τ ${tau.toFixed(4)}  NDCG@10 ${ndcgEmptyZero.toFixed(4)}`);
}

if (file === null) {
  console.log('The shared data is not beside this checkout: the order of listings is not measured.');
} else {
  const data = readListingOrder(file);
  const objective = ({ tau, ndcgEmptyZero }: LinearMetrics): number => tau + ndcgEmptyZero;
  for (const nonNegative of [false, true]) {
    const tuned = tune(data, { objective, nonNegative });
    const kind = nonNegative ? 'no weight below zero' : 'free weights';
    console.log(`${kind}: penalty ${tuned.penalty}, rounds of ascent ${tuned.rounds}`);
    print('  held-out pages', tuned.crossValidated);
    if (further !== undefined)
      print(`  ${further}`, measureAll(readListingOrder(further).groups, tuned.weights));
    const listed = data.names.map((name, index) => `${name} ${(tuned.weights[index] ?? 0).toFixed(3)}`);
    console.log(`  ${listed.join('  ')}`);
  }
}
