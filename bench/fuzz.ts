/**
 * `npm run bench:fuzz [-- TEXTS]`: random Unicode texts through the Arabic analysis, a million unless told. None may
 * throw or take over 5 ms per kB; exit code 1 where one does.
 */
import { analyseTimed, randomText } from './measures/fuzz.js';
import { generator } from './support/random.js';

/** Texts that are timed together: a clock cannot tell one of a few bytes. */
const BATCH = 16;

const LIMIT = 5;

const texts = Number(process.argv[2] ?? 1_000_000);
const random = generator(20_261_121);
let slowest = { milliseconds: 0, text: '' };
let bytes = 0;
for (let done = 0; done < texts; done += BATCH) {
  const text = Array.from({ length: BATCH }, () => randomText(random)).join(' ');
  bytes += Buffer.byteLength(text);
  const milliseconds = analyseTimed(text);
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, text };
}
console.log(`${texts} texts, ${(bytes / 1e6).toFixed(0)} MB, no exception`);
console.log(`slowest ${slowest.milliseconds.toFixed(2)} ms per kB; the limit is ${LIMIT}`);
if (slowest.milliseconds > LIMIT) {
  console.log(JSON.stringify(slowest.text));
  process.exitCode = 1;
}
