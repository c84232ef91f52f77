/**
 * `npm run bench:order [-- FILE]`: how well the ranking's own signals, weighed by the tuner, give the order in which a
 * marketplace lists its services: Kendall's τ and NDCG@10 with gains by fifths of the page. On pages held out while tuning,
 * for several ways of parting them into folds; on the pages that nothing was chosen on; and on those of FILE if one is given.
 */
import { seededRandom } from '../src/search/vectors/random.js';
import { curvesOf, measureAll, shaped, shapeOf, tune } from '../src/tuning/linear/index.js';
import type {
  CurvePoint,
  JudgedGroup,
  JudgedRows,
  LinearMetrics,
  Shape,
  ShapeOptions,
  Tuned,
} from '../src/tuning/linear/index.js';
import { isSetAside, listingOrderShape, readListingOrder } from './measures/listing-order.js';
import { sharedFile } from './support/shared-data.js';

const PARTINGS = 5;

/** As many as part 137 pages otherwise each time. */
const MOST_PARTINGS = 3;

const [, , further] = process.argv;
const file = sharedFile('listing-order-train.tsv.gz');

const objective = ({ tau, ndcgEmptyZero }: LinearMetrics): number => tau + ndcgEmptyZero;

if (file === null) {
  console.log('The shared data is not beside this checkout: the order of listings is not measured.');
} else {
  const data = readListingOrder(file);
  print(
    'held out, straight weights of signals',
    heldOut(data, { ...listingOrderShape, pieces: 1, surfacePieces: 1 }),
  );
  print('held out, curves alone', heldOut(data, { pieces: listingOrderShape.pieces }));
  print('held out, curves and surfaces', heldOut(data, listingOrderShape));
  const chosenOn = data.groups.filter(({ id }) => !isSetAside(id));
  const setAside = data.groups.filter(({ id }) => isSetAside(id));
  print('set aside', [measureOn(setAside, { ...data, groups: chosenOn })]);
  if (further !== undefined) print(further, [measureOn(readListingOrder(further, file).groups, data)]);
  printCurves(data);
}

/** Figures of each parting: pages in another order go to other folds. */
function heldOut(data: JudgedRows, options: ShapeOptions): LinearMetrics[] {
  return Array.from({ length: PARTINGS }, (_, seed) => seed).flatMap((seed) => {
    const random = seededRandom(seed + 1);
    const groups = data.groups
      .map((group) => ({ group, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ group }) => group);
    return fit({ ...data, groups }, options).tuned.crossValidated ?? [];
  });
}

function fit(data: JudgedRows, options: ShapeOptions, partings = 1): { shape: Shape; tuned: Tuned } {
  const shape = shapeOf(data, options);
  const tuned = tune(shaped(data, shape), { objective, isOneScale: true, mostRounds: 0, partings });
  return { shape, tuned };
}

function measureOn(groups: readonly JudgedGroup[], data: JudgedRows): LinearMetrics {
  const { shape, tuned } = fit(data, listingOrderShape, MOST_PARTINGS);
  return measureAll(shaped({ groups }, shape).groups, tuned.weights);
}

function print(name: string, measured: readonly LinearMetrics[]): void {
  const [taus, gains] = [measured.map(({ tau }) => tau), measured.map(({ ndcgEmptyZero }) => ndcgEmptyZero)];
  console.log(
    `${name.padEnd(40)}${measured[0]?.queries ?? 0} pages  τ ${meanAndRange(taus)}  NDCG@10 ${meanAndRange(gains)}`,
  );
}

function meanAndRange(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const range = `${Math.min(...values).toFixed(4)}–${Math.max(...values).toFixed(4)}`;
  return values.length === 1 ? mean.toFixed(4) : `${mean.toFixed(4)} (${range})`;
}

function printCurves(data: JudgedRows): void {
  const { shape, tuned } = fit(data, listingOrderShape, MOST_PARTINGS);
  console.log(
    `curves, penalty ${tuned.penalty}: what each signal adds from its least value on, surfaces apart`,
  );
  for (const [signal, points] of curvesOf(shape, tuned.weights))
    console.log(`  ${signal.padEnd(16)}${points.map(pointText).join('  ')}`);
}

function pointText({ value, gain }: CurvePoint): string {
  const at = Number.isNaN(value) ? 'unknown' : String(Number(value.toPrecision(3)));
  return `${at}: ${gain.toFixed(3)}`;
}
