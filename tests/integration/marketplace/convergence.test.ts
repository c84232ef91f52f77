/**
 * Whatever the order, the batches and the repetitions in which versioned records come, the rows say the same in the end:
 * of each id the newest record, and signals that recounting would not change.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { afterAll, expect } from 'vitest';
import { importFiles } from '../../../src/marketplace/import/import-files.js';
import { rebuildSignals } from '../../../src/marketplace/signals/index.js';
import { systemClock } from '../../../src/platform/clock.js';
import { testDatabase } from '../../support/index.js';
import { apply, category, listing, removal, review, seller, type Fields } from './support/records.js';
import { clear, signals, snapshot } from './support/snapshot.js';

const { db } = await testDatabase();
const directory = mkdtempSync(join(tmpdir(), 'mizan-import-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const categories = ['c0', 'c1', 'c2', 'c3'];
const sellers = ['s0', 's1', 's2'];
const listings = ['l0', 'l1', 'l2', 'l3'];
const reviews = ['r0', 'r1', 'r2'];

type Entry = Fields & { readonly type: string; readonly id: string; readonly version?: number };

/** Of every id a first record and some later ones, each with a version of its own. */
const histories: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(
    ...[...categories, ...sellers, ...listings, ...reviews].map((id) =>
      fc
        .array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean()), { maxLength: 3 })
        .map((later) => [[0, 0, true] as const, ...later].map((choice, index) => entry(id, index, choice))),
    ),
  )
  .map((all) => all.flat());

/** A record of an id, its content by two choices; or its removal. */
function entry(id: string, version: number, [a, b, there]: readonly [number, number, boolean]): Entry {
  const number = Number(id.slice(1));
  const more = { version: version * 10 + 1 };
  const types: Record<string, string> = { c: 'category', s: 'seller', l: 'listing', r: 'review' };
  const type = types[id.charAt(0)] ?? '';
  if (!there) return removal(type, id, more) as Entry;
  const contents: Record<string, () => Fields> = {
    category: () =>
      category(id, number === 0 ? { name: `اسم ${a}` } : { name: `اسم ${a}`, parentId: `c${b % number}` }),
    seller: () => seller(id, { displayName: `بائع ${a}`, history: { onTimeRate: b / 7, orders: a } }),
    listing: () =>
      listing(id, {
        sellerId: sellers[a % 3],
        categoryId: categories[b % 4],
        history: { orders: a, reviews: b, ratingMean: 1 + a / 1.7 },
        status: b === 5 ? 'paused' : 'published',
      }),
    review: () => review(id, { listingId: listings[a % 4], stars: 1 + (b % 5) }),
  };
  return { ...contents[type]?.(), ...more } as Entry;
}

/** What must be there in the end: the newest record of each id, unless it is a removal. */
function expected(records: readonly Entry[]): Map<string, Entry> {
  const newest = new Map<string, Entry>();
  for (const record of records) {
    const known = newest.get(record.id);
    if ((known?.version ?? -1) < (record.version ?? 0)) newest.set(record.id, record);
  }
  return new Map([...newest].filter(([, record]) => record['deleted'] !== true));
}

async function expectState(records: readonly Entry[]): Promise<void> {
  const there = expected(records);
  const state = await snapshot(db);
  const rows = [...categories, ...sellers, ...listings, ...reviews].flatMap((id) => there.get(id) ?? []);
  for (const type of ['category', 'seller', 'listing', 'review']) {
    const wanted = rows.filter((record) => record.type === type);
    expect(state[type]).toMatchObject(wanted.map((record) => columnsOf(record)));
    expect(state[type]).toHaveLength(wanted.length);
  }
  const counted = await signals(db);
  await rebuildSignals(db);
  expect(await signals(db)).toEqual(counted);
}

/** What identifies the version of a record among its row's columns. */
function columnsOf(record: Entry): Fields {
  const columns = { external_id: record.id, record_version: record.version };
  if (record.type === 'category')
    return { ...columns, name: record['name'], parent_id: record['parentId'] ?? null };
  if (record.type === 'seller') return { ...columns, display_name: record['displayName'] };
  if (record.type === 'listing') {
    return {
      ...columns,
      seller_id: record['sellerId'],
      category_id: record['categoryId'],
      status: record['status'],
    };
  }
  return { ...columns, listing_id: record['listingId'], stars: record['stars'] };
}

const shuffled = histories.chain((records) =>
  fc.tuple(
    fc.shuffledSubarray([...records], { minLength: records.length }),
    fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 60, maxLength: 60 }),
    fc.constant(records),
  ),
);

test.prop([shuffled], { numRuns: 30 })(
  'by batches, where what they refer to is there',
  async ([order, sizes, records]) => {
    await clear(db);
    await apply(
      db,
      records.filter(({ version }) => version === 1),
    );
    let start = 0;
    for (const size of sizes) {
      await apply(db, order.slice(start, start + size));
      start += size;
    }
    await expectState(records);
  },
);

test.prop([shuffled, fc.nat()], { numRuns: 30 })(
  'by files, in any order',
  async ([order, , records], cut) => {
    await clear(db);
    const place = cut % (order.length + 1);
    const paths = [order.slice(0, place), [...order.slice(place), ...order.slice(0, 5)]].map(
      (part, index) => {
        const path = join(directory, `part-${index}.ndjson`);
        writeFileSync(path, part.map((record) => `${JSON.stringify(record)}\n`).join(''));
        return path;
      },
    );
    const { files } = await importFiles(db, paths, { clock: systemClock });
    expect(files.map(({ rejected }) => rejected)).toEqual([0, 0]);
    await expectState(records);
  },
);
