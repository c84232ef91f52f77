/** `npm run bench:profiles`: how long a published profile takes to be in force in two processes under 200 requests/s. */
import { liveVersion, publishDocument, restoreVersion } from '../src/tuning/profiles/index.js';
import { delays, underLoad, versionsServed, type Answer } from './measures/profile-switch.js';
import { startApiProcesses } from './support/api-processes.js';
import { openMarketplace, usualMarketplace } from './support/marketplace.js';
import { latencyOf, formatLatency } from './support/percentiles.js';

const perSecond = (answers: readonly Answer[]): string =>
  ((1000 * answers.length) / (answers.at(-1)?.askedAt ?? 1)).toFixed(0);

const rounds = Number(process.argv[2] ?? 5);
const { runtime, name, listings } = await openMarketplace(usualMarketplace());
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
    path: `/v1/search?q=${encodeURIComponent('تصميم شعار')}`,
    perSecond: 200,
    seconds: [2, 2],
  } as const;
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const replaces = await liveVersion(db);
    const switched = await underLoad(load, async () =>
      round % 2 === 0
        ? publishDocument(editing, { weights: { delivery: 5 } }, { replaces, reason: 'bench' })
        : restoreVersion(editing, 0, { replaces, reason: 'bench' }),
    );
    const served = await versionsServed(db, switched.answers);
    const newest = [...served.values()].find((version) => version.startsWith(`${replaces + 1}/`)) ?? '';
    const failures = switched.answers.map(({ status }) => status).filter((status) => status !== 200);
    const times = delays(switched, served, newest);
    all.push(...times);
    const latency = latencyOf(switched.answers.map(({ askedAt, answeredAt }) => answeredAt - askedAt));
    console.log(
      `round ${round + 1}: ${switched.answers.length} answers (${perSecond(switched.answers)}/s), ${failures.length} failed${failures.length === 0 ? '' : ` (${failures.join(' ')})`}, ` +
        `old answers until ${times.map((time) => `${time.toFixed(0)} ms`).join(' and ')} after the publishing; ` +
        formatLatency(latency),
    );
  }
  console.log(`${name}: ${listings} listings, two processes, slowest ${Math.max(...all).toFixed(0)} ms`);
} finally {
  await api.stop();
  await runtime.close();
}
