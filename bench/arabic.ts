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

/** Seconds of processor time, of all threads of the process: what else the machine does hardly counts. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function measureSpeed(name: string, texts: readonly string[]): void {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const [start, begun] = [performance.now(), processorSeconds()];
  let terms = 0;
  for (const text of texts) terms += analyse(text).length;
  const used = (megabytes / (processorSeconds() - begun)).toFixed(1);
  const passed = ((megabytes * 1000) / (performance.now() - start)).toFixed(1);
  console.log(
    `${name.padEnd(21)}${used} MB per second of processor time, ${passed} by the clock, ${terms} terms`,
  );
}

/** Every word of the texts once, in a spelling not met before: nothing of it is remembered. */
function unseenWords(texts: readonly string[], mark: string): string[] {
  const words = new Set(texts.flatMap((text) => analyse(text).map(({ surface }) => surface)));
  return [...words].map((word) => word.slice(0, 1) + mark + word.slice(1));
}

const texts = readTexts();
measureSpeed('cold', texts);
measureSpeed('warm', texts);
measureSpeed('warm', texts);
for (const mark of ['\u0640', '\u064E', '\u0651'])
  measureSpeed('unseen words alone', unseenWords(texts, mark));
const held = heapMegabytes() - heapBefore;
console.log(`memory               ${held.toFixed(1)} MB of heap for lexicons and remembered words`);
