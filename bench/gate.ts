/**
 * `npm run gate`: relevance, recall, latency and indexing, measured now and held against `bench/baseline.json`. Writes
 * `bench/gate.json`; exit code 1 on a loss beyond noise. `--accept` makes what was measured the baseline.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareFigures, type Figures } from './support/figures.js';
import { measureAll } from './measures/all.js';

const baselineFile = resolve(import.meta.dirname, 'baseline.json');
const gateFile = resolve(import.meta.dirname, 'gate.json');

const baseline = JSON.parse(readFileSync(baselineFile, 'utf8')) as Figures;
const measured = await measureAll((text) => {
  console.log(text);
});
writeFileSync(gateFile, `${JSON.stringify(measured, null, 2)}\n`);
const verdicts = compareFigures(baseline, measured);
console.log('');
for (const { name, before, now, verdict } of verdicts) {
  console.log(
    `${verdict.padEnd(8)} ${name.padEnd(40)} ${before?.toFixed(4) ?? '—'} → ${now?.toFixed(4) ?? '—'}`,
  );
}
if (process.argv.includes('--accept')) {
  writeFileSync(baselineFile, `${JSON.stringify({ ...baseline, ...measured }, null, 2)}\n`);
  console.log('\nbench/baseline.json now holds these figures');
} else if (verdicts.some(({ verdict }) => verdict === 'LOSS')) {
  console.log(
    '\nA figure is worse than noise explains. Mend it, or accept it with `npm run gate -- --accept`.',
  );
  process.exitCode = 1;
}
