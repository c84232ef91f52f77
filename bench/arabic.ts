/**
 * `npm run bench:arabic [-- FUZZ_TEXTS]`: speed and memory of the Arabic analysis on one core, how many broken plurals
 * meet their singular, and random Unicode texts that must neither throw nor take over 5 ms per kB.
 */
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readLines, sharedFile } from './support/shared-data.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

const heapBefore = heapMegabytes();
const { analyse } = await import('../src/arabic/index.js');

const fixture = fileURLToPath(new URL('../fixtures/arabic/golden.ndjson', import.meta.url));

interface Titled {
  readonly type?: string;
  readonly title?: string;
  readonly text?: string;
  readonly tags?: readonly string[];
}

function readTexts(): string[] {
  const catalogue = sharedFile('catalogue.ndjson.gz');
  const records = readLines(catalogue ?? fixture).map((line) => JSON.parse(line) as Titled);
  const texts = records.flatMap(({ title, text, tags }) => [title ?? text ?? '', ...(tags ?? [])]);
  return catalogue === null ? Array.from({ length: 500 }, () => texts).flat() : texts;
}

function measureSpeed(texts: readonly string[]): void {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  for (const round of ['cold', 'warm', 'warm']) {
    const start = performance.now();
    let terms = 0;
    for (const text of texts) terms += analyse(text).length;
    const seconds = (performance.now() - start) / 1000;
    console.log(`speed, ${round}          ${(megabytes / seconds).toFixed(1)} MB/s, ${terms} terms`);
  }
}

function measurePlurals(): void {
  const file = sharedFile('plurals-dev.tsv');
  if (file === null) return;
  const pairs = readLines(file);
  const met = pairs.filter((pair) => {
    const [singular, plural] = pair.split('\t').map((word) => analyse(word)[0]);
    return singular !== undefined && (singular.stem === plural?.stem || singular.family === plural?.family);
  });
  console.log(
    `plurals met          ${met.length} of ${pairs.length} (${((100 * met.length) / pairs.length).toFixed(1)} %)`,
  );
}

/** A linear congruential generator: the same texts every time (Knuth's MMIX multiplier cut to 32 bits). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Half of the units Arabic, the rest anything, lone surrogates included. */
function randomText(random: () => number): string {
  const units = Array.from({ length: Math.floor(random() * 64) }, () =>
    random() < 0.5 ? 0x0600 + Math.floor(random() * 0x100) : Math.floor(random() * 0x1_00_00),
  );
  return String.fromCharCode(...units);
}

/** Milliseconds per kB: the best of three where the first is slow, so that a pause of the machine does not count. */
function timeOf(text: string): number {
  let best = Infinity;
  for (let round = 0; round < 3 && best > 1; round++) {
    const start = performance.now();
    for (const { surface, start: from, end } of analyse(text)) {
      if (text.slice(from, end) !== surface) throw new Error(`offsets broken in ${JSON.stringify(text)}`);
    }
    best = Math.min(best, (performance.now() - start) / (Buffer.byteLength(text) / 1024));
  }
  return best;
}

function fuzz(texts: number): void {
  const random = generator(20_261_121);
  const batch = 64;
  let slowest = 0;
  for (let done = 0; done < texts; done += batch) {
    slowest = Math.max(slowest, timeOf(Array.from({ length: batch }, () => randomText(random)).join(' ')));
  }
  console.log(`fuzz                 ${texts} texts, no exception, slowest ${slowest.toFixed(2)} ms per kB`);
}

measureSpeed(readTexts());
measurePlurals();
fuzz(Number(process.argv[2] ?? 1_000_000));
const held = heapMegabytes() - heapBefore;
console.log(`memory               ${held.toFixed(1)} MB of heap for lexicons and remembered words`);
