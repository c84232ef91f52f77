/** `npm run bench:ranking`: candidates to sorted list, 300 at a time with every signal known, in milliseconds. */
import { defaultProfile, rank, signals, type Candidate } from '../src/ranking/index.js';
import { signalColumns, type SignalColumn } from '../src/search/index-schema/index.js';
import { packSignals, toCandidate } from '../src/search/relevance/candidate.js';
import { latencyOf } from './support/percentiles.js';
import { generator } from './support/random.js';

const FIELD = 300;
const RUNS = 3000;
const TODAY = 20_000;

/** Every column known, and the query's part. */
function candidate(id: number, random: () => number): Candidate {
  const value = (column: SignalColumn): number => {
    if (column.endsWith('Day')) return TODAY - Math.floor(random() * 1000);
    return /Rate|Quality|misconduct/u.test(column) ? random() : Math.floor(random() * 50);
  };
  return toCandidate(
    { id, seller: id % 100, signals: packSignals(signalColumns.map(value)) },
    {
      relevance: { bm25f: random(), coverage: random(), held: 0.5 + random() / 2, phrase: random() },
      intent: random(),
      focus: random(),
      meaning: random(),
      affinity: random(),
      norms: { rating: 4.6, price: { low: 500, high: 2000 }, pace: 1.2 },
    },
  );
}

const random = generator(1);
const fields = Array.from({ length: 50 }, (_, field) =>
  Array.from({ length: FIELD }, (__, index) => candidate(field * FIELD + index, random)),
);
const times: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const field = fields[run % fields.length] ?? [];
  const start = performance.now();
  rank(field, { today: TODAY }, defaultProfile);
  if (run >= RUNS / 10) times.push(performance.now() - start);
}
const { p50, p95, p99 } = latencyOf(times);
const told = Object.entries({ p50, p95, p99 }).map(([name, time]) => `${name} ${time.toFixed(3)} ms`);
console.log(`${FIELD} candidates, ${signals.length} signals, ${times.length} runs: ${told.join('  ')}`);
