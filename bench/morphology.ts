/**
 * `npm run bench:morphology [-- SEED]`: what the Arabic analysis brings together and what it keeps apart. Broken plurals
 * that meet their singular, look-alikes of different meaning that are merged, and a sample of the catalogue's words that
 * were brought together, printed to be read: whether they are related only a person can say.
 */
import { resolve } from 'node:path';
import { demoRecords } from '../fixtures/demo/index.js';
import { conflations, meet, samplePairs, type Pair } from './measures/morphology.js';
import { generator } from './support/random.js';
import { readLines, sharedFile } from './support/shared-data.js';

const SAMPLE = 300;

const seed = Number(process.argv[2] ?? 20_261_121);

function readPairs(file: string): Pair[] {
  return readLines(file)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .flatMap(([first, second]): Pair[] =>
      first === undefined || second === undefined ? [] : [[first, second]],
    );
}

function report(title: string, pairs: readonly Pair[], wanted: boolean): void {
  const met = pairs.filter((pair) => meet(pair) !== null);
  const byStem = met.filter((pair) => meet(pair) === 'stem').length;
  const share = ((100 * met.length) / pairs.length).toFixed(1);
  console.log(`${title}: ${met.length} of ${pairs.length} (${share} %), ${byStem} by stem`);
  const failures = pairs.filter((pair) => (meet(pair) !== null) !== wanted);
  console.log(`  ${failures.map((pair) => pair.join(' – ')).join('\n  ')}\n`);
}

function* catalogueTexts(): Iterable<string> {
  const file = sharedFile('catalogue.ndjson.gz');
  const records = file === null ? demoRecords() : readLines(file).map((line) => JSON.parse(line) as object);
  for (const record of records) {
    const { title, tags = [] } = record as { title?: string; tags?: readonly string[] };
    if (title !== undefined) yield* [title, ...tags];
  }
}

const plurals = sharedFile('plurals-dev.tsv');
if (plurals === null) console.log('The shared plurals are not beside this checkout.\n');
else report('singular and broken plural brought together', readPairs(plurals), true);
report(
  'look-alikes merged',
  readPairs(resolve(import.meta.dirname, '../fixtures/arabic/look-alikes.tsv')),
  false,
);
const families = conflations(catalogueTexts());
const pairs = samplePairs(families, SAMPLE, generator(seed));
console.log(`${families.length} families of several words; ${pairs.length} of their pairs, seed ${seed}:`);
for (const pair of pairs) console.log(`  ${pair.join(' – ')}`);
