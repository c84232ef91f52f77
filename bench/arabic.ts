/**
 * `npm run bench:arabic`: speed and memory of the Arabic analysis on one core. What it brings together is measured by
 * `bench:morphology`, what it withstands by `bench:fuzz`.
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

measureSpeed(readTexts());
const held = heapMegabytes() - heapBefore;
console.log(`memory               ${held.toFixed(1)} MB of heap for lexicons and remembered words`);
