import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { importFiles } from '../../../src/marketplace/import/import-files.js';
import { systemClock } from '../../../src/platform/clock.js';
import { sharedData, testDatabase } from '../../support/index.js';
import { category, listing, review, seller, type Fields } from './support/records.js';
import { clear } from './support/snapshot.js';
import { tableHashes } from './support/table-hashes.js';

const { db, url } = await testDatabase();
const directory = mkdtempSync(join(tmpdir(), 'mizan-import-'));

beforeEach(() => clear(db));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

/** When an import is killed: after so many batches, or so many milliseconds after its first. */
type Moment = { readonly batches: number } | { readonly milliseconds: number };

/** Runs the import as a process of its own and kills it without warning at the moment given. */
async function runProcess(path: string, moment: Moment): Promise<'killed' | 'ended'> {
  const program = fileURLToPath(new URL('support/import-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, path], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  let seen = 0;
  for await (const _ of createInterface({ input: child.stdout })) {
    seen += 1;
    if ('batches' in moment && seen === moment.batches) child.kill('SIGKILL');
    if ('milliseconds' in moment && seen === 1) setTimeout(() => child.kill('SIGKILL'), moment.milliseconds);
  }
  const [, signal] = (await exit) as [number | null, NodeJS.Signals | null];
  return signal === 'SIGKILL' ? 'killed' : 'ended';
}

function manyRecords(): Fields[] {
  const listings = Array.from({ length: 6000 }, (_, index) =>
    listing(`l${index}`, {
      sellerId: `s${index % 50}`,
      history: { orders: index % 7, reviews: index % 5, ratingMean: 4.2 },
      ...(index % 1000 === 0 ? { colour: 'red' } : {}),
    }),
  );
  const reviews = Array.from({ length: 500 }, (_, index) =>
    review(`r${index}`, { listingId: `l${index * 7 + 1}` }),
  );
  // Reviews come first: they wait for their listings in the journal that the kill must not lose.
  const sellers = Array.from({ length: 50 }, (_, index) => seller(`s${index}`));
  return [category('c1'), ...reviews, ...sellers, ...listings];
}

async function expectSameAfterKills(path: string, moments: readonly Moment[]): Promise<void> {
  await importFiles(db, [path], { clock: systemClock });
  const once = await tableHashes(db);
  const rejected = readRejected(path);
  await clear(db);
  rmSync(`${path}.rejected.ndjson`, { force: true });
  for (const moment of moments) {
    const end = await runProcess(path, moment);
    if ('batches' in moment) expect(end).toBe('killed');
  }
  const { files } = await importFiles(db, [path], { clock: systemClock });
  if (moments.some((moment) => 'batches' in moment)) expect(files[0]?.resumedAfter).toBeGreaterThan(0);
  expect(await tableHashes(db), JSON.stringify(moments)).toEqual(once);
  expect(readRejected(path)).toEqual(rejected);
}

function readRejected(path: string): string {
  try {
    return readFileSync(`${path}.rejected.ndjson`, 'utf8');
  } catch {
    return '';
  }
}

function writeMany(name: string): string {
  const path = join(directory, name);
  const lines = manyRecords().map((record) => `${JSON.stringify(record)}\n`);
  writeFileSync(path, lines.join(''));
  return path;
}

test('killed at several moments and run again, an import ends with the tables of one that ran once', async () => {
  await expectSameAfterKills(writeMany('many.ndjson'), [{ batches: 1 }, { batches: 2 }, { batches: 2 }]);
}, 60_000);

test('killed at random moments, in the midst of transactions, it ends with the same tables too', async () => {
  const moments = Array.from({ length: 4 }, () => ({ milliseconds: randomInt(300) }));
  await expectSameAfterKills(writeMany('random.ndjson'), moments);
}, 60_000);

const catalogue = sharedData('catalogue.ndjson.gz');

test.skipIf(catalogue === null)(
  '[shared-data] the real catalogue, killed and run again, ends as if it had run once',
  async () => {
    const path = join(directory, 'catalogue.ndjson');
    writeFileSync(path, readFileSync(catalogue ?? ''));
    await expectSameAfterKills(path, [{ batches: 15 }, { milliseconds: randomInt(1500) }, { batches: 10 }]);
    const { count } = await db
      .selectFrom('listing')
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(42_701);
  },
  120_000,
);
