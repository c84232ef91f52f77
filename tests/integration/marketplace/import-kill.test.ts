import { spawn } from 'node:child_process';
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
import { clear, snapshot } from './support/snapshot.js';

const { db, url } = await testDatabase();
const directory = mkdtempSync(join(tmpdir(), 'mizan-import-'));

beforeEach(() => clear(db));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

/** Runs the import as a process of its own; kills it without warning once it has told of `batches` batches. */
async function runProcess(path: string, batches: number): Promise<'killed' | 'ended'> {
  const program = fileURLToPath(new URL('support/import-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, path], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  let seen = 0;
  for await (const _ of createInterface({ input: child.stdout })) {
    seen += 1;
    if (seen === batches) child.kill('SIGKILL');
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

async function expectSameAfterKills(path: string, kills: readonly number[]): Promise<void> {
  await importFiles(db, [path], { clock: systemClock });
  const once = await snapshot(db);
  const rejected = readRejected(path);
  await clear(db);
  rmSync(`${path}.rejected.ndjson`, { force: true });
  for (const batches of kills) expect(await runProcess(path, batches)).toBe('killed');
  const { files } = await importFiles(db, [path], { clock: systemClock });
  expect(files[0]?.resumedAfter).toBeGreaterThan(0);
  expect(await snapshot(db)).toEqual(once);
  expect(readRejected(path)).toEqual(rejected);
}

function readRejected(path: string): string {
  try {
    return readFileSync(`${path}.rejected.ndjson`, 'utf8');
  } catch {
    return '';
  }
}

test('killed at several moments and run again, an import ends as if it had run once', async () => {
  const path = join(directory, 'many.ndjson');
  writeFileSync(
    path,
    manyRecords()
      .map((record) => `${JSON.stringify(record)}\n`)
      .join(''),
  );
  await expectSameAfterKills(path, [1, 2, 2]);
}, 60_000);

const catalogue = sharedData('catalogue.ndjson.gz');

test.skipIf(catalogue === null)(
  '[shared-data] the real catalogue, killed and run again, ends as if it had run once',
  async () => {
    const path = join(directory, 'catalogue.ndjson');
    writeFileSync(path, readFileSync(catalogue ?? ''));
    await expectSameAfterKills(path, [15, 20]);
    const { count } = await db
      .selectFrom('listing')
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(42_701);
  },
  120_000,
);
