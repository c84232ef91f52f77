/**
 * `npm run bench:profiles [-- ROUNDS]`: how long a published profile takes to be in force in two processes that are asked
 * the demo's judged queries by turns, 200 a second, and whether any answer failed or was ranked by halves of two.
 */
import { loadavg } from 'node:os';
import { liveVersion, publishDocument, restoreVersion } from '../src/tuning/profiles/index.js';
import { delays, mixedAnswers, underLoad, versionsServed, type Answer } from './measures/profile-switch.js';
import { demoQueries } from './measures/relevance.js';
import { startApiProcesses } from './support/api-processes.js';
import { openMarketplace } from './support/marketplace.js';
import { latencyOf, formatLatency } from './support/percentiles.js';

const perSecond = (answers: readonly Answer[]): string =>
  ((1000 * answers.length) / Math.max(...answers.map(({ answeredAt }) => answeredAt))).toFixed(0);

const rounds = Number(process.argv[2] ?? 5);
const { runtime, name, listings } = await openMarketplace('demo', 'profiles');
const { db, databaseUrl, services, clock } = runtime;
const engine = { engineUrl: services.meiliUrl, engineKey: services.meiliKey };
const api = await startApiProcesses(2, { databaseUrl, ...engine });
try {
  const editing = {
    db,
    now: clock.now(),
    newId: () => crypto.randomUUID(),
    editor: { name: 'bench:profiles', accountId: null },
  };
  const load = {
    addresses: api.addresses,
    paths: (await demoQueries()).map(({ text }) => `/v1/search?q=${encodeURIComponent(text)}&limit=10`),
    perSecond: 200,
    seconds: [2, 2],
  } as const;
  // What was just started has still to be compiled.
  await underLoad(load, () => Promise.resolve());
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const replaces = await liveVersion(db);
    const switched = await underLoad(load, async () =>
      round % 2 === 0
        ? publishDocument(editing, { weights: { delivery: 5 } }, { replaces, reason: 'bench' })
        : restoreVersion(editing, 0, { replaces, reason: 'bench' }),
    );
    const { answers } = switched;
    const served = await versionsServed(db, answers);
    const newest = [...served.values()].find((version) => version.startsWith(`${replaces + 1}/`)) ?? '';
    const failed = answers.filter(({ status }) => status !== 200).length;
    const times = delays(switched, served, newest);
    all.push(...times);
    console.log(
      `round ${round + 1}: ${answers.length} answers (${perSecond(answers)}/s), ${failed} failed, ${mixedAnswers(answers, served).length} mixed; ` +
        `the version before until ${times.map((time) => `${time.toFixed(0)} ms`).join(' and ')} after the publishing; ` +
        formatLatency(latencyOf(answers.map(({ askedAt, answeredAt }) => answeredAt - askedAt))),
    );
  }
  const load1 = loadavg()[0]?.toFixed(1) ?? '';
  console.log(
    `${name}: ${listings} listings, ${load.paths.length} queries, two processes, slowest ${Math.max(...all).toFixed(0)} ms; load ${load1}`,
  );
} finally {
  await api.stop();
  await runtime.close();
}
