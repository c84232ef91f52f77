/**
 * What a marketplace with a core of its own tells of orders, replies and presence: whatever the order, the batches and
 * the repetitions in which it comes, the same facts are there in the end, and the signals that they make.
 */
import { fc, test as check } from '@fast-check/vitest';
import { afterEach, describe, expect, test } from 'vitest';
import { loadListingSources } from '../../../src/marketplace/listing-source.js';
import { rebuildSignals } from '../../../src/marketplace/signals/index.js';
import { sql } from 'kysely';
import { testDatabase } from '../../support/index.js';
import { apply, category, listing, removal, seller, type Fields } from './support/records.js';
import { clear, signals, snapshot } from './support/snapshot.js';

const { db } = await testDatabase();
afterEach(() => clear(db));

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

const order = (id: string, minute: number, more: Fields = {}): Fields => ({
  type: 'order',
  id,
  listingId: 'l1',
  buyerId: 'b1',
  state: 'completed',
  onTime: true,
  occurredAt: at(minute),
  ...more,
});
const cancelled = (id: string, minute: number, fault: string): Fields =>
  order(id, minute, { state: 'cancelled', fault, onTime: null });
const reply = (id: string, minute: number, minutes: number): Fields => ({
  type: 'reply',
  id,
  sellerId: 's1',
  minutes,
  occurredAt: at(minute),
});
const activity = (id: string, minute: number): Fields => ({ type: 'activity', id, occurredAt: at(minute) });

const ground = [category('c1'), seller('s1'), seller('s2'), listing('l1'), listing('l2', { sellerId: 's2' })];

async function sourceOf(externalId: string): Promise<Awaited<ReturnType<typeof loadListingSources>>[number]> {
  const { id } = await db
    .selectFrom('listing')
    .select('id')
    .where('external_id', '=', externalId)
    .executeTakeFirstOrThrow();
  const [source] = await loadListingSources(db, [id]);
  if (source === undefined) throw new Error('the listing is gone');
  return source;
}

describe('signals', () => {
  test('completed orders count for the listing and its seller, beside the history', async () => {
    await apply(db, [...ground, listing('l1', { history: { orders: 5, reviews: 0 } })]);
    await apply(db, [order('o1', 1), order('o2', 2, { onTime: false }), cancelled('o3', 3, 'seller')]);
    const source = await sourceOf('l1');
    expect(source).toMatchObject({ orders: 7, lastOrderAt: new Date(at(2)) });
    expect(source.seller).toMatchObject({ onTimeRate: 1 / 2, completionRate: 2 / 3 });
  });

  test('a cancellation counts against a seller by whose fault it was, and no other', async () => {
    await apply(db, ground);
    await apply(db, [order('o1', 1), cancelled('o2', 2, 'buyer'), cancelled('o3', 3, 'none')]);
    expect((await sourceOf('l1')).seller.completionRate).toBe(1);
    await apply(db, [cancelled('o4', 4, 'seller')]);
    expect((await sourceOf('l1')).seller.completionRate).toBe(1 / 2);
  });

  test('a buyer who comes back is one who came back, wherever the order was', async () => {
    await apply(db, ground);
    await apply(db, [
      order('o1', 1),
      order('o2', 2),
      order('o3', 3, { buyerId: 'b2' }),
      order('o4', 4, { buyerId: null }),
    ]);
    const { rows } =
      await sql`select buyers, returning_buyers from seller_signal where completed > 0`.execute(db);
    expect(rows).toEqual([{ buyers: 2, returning_buyers: 1 }]);
  });

  test('the time to a reply is the median of the last ones, in place of the history', async () => {
    await apply(db, [...ground, seller('s1', { history: { responseMinutes: 600 } })]);
    expect((await sourceOf('l1')).seller.responseMinutes).toBe(600);
    await apply(db, [reply('r1', 1, 10), reply('r2', 2, 30), reply('r3', 3, 20)]);
    expect((await sourceOf('l1')).seller.responseMinutes).toBe(20);
    await apply(db, [removal('reply', 'r2', { occurredAt: at(9) })]);
    expect((await sourceOf('l1')).seller.responseMinutes).toBe(15);
  });

  test('a seller was last seen when it was told last, or later by their own record', async () => {
    await apply(db, ground);
    await apply(db, [activity('s1', 60)]);
    expect(await apply(db, [activity('s1', 30)])).toEqual(['stale']);
    expect((await sourceOf('l1')).seller.lastActiveAt).toEqual(new Date(at(60)));
    await apply(db, [seller('s1', { lastActiveAt: at(90) })]);
    expect((await sourceOf('l1')).seller.lastActiveAt).toEqual(new Date(at(90)));
  });
});

describe('the index is told', () => {
  async function marksOf(records: readonly Fields[]): Promise<string[]> {
    await sql`truncate dirty_listing`.execute(db);
    await apply(db, records);
    const { rows } = await sql<{ id: string }>`
      select l.external_id as id from dirty_listing d join listing l on l.id = d.listing_id order by 1`.execute(
      db,
    );
    return rows.map(({ id }) => id);
  }

  test('of the listings whose documents show something else, and of no others', async () => {
    await apply(db, ground);
    await sql`insert into generation (index_uid, analysis_version, state) values ('live', 1, 'live')`.execute(
      db,
    );
    expect(await marksOf([order('o1', 1)])).toEqual(['l1']);
    expect(await marksOf([order('o1', 1)])).toEqual([]);
    expect(await marksOf([order('o1', 2, { listingId: 'l2' })])).toEqual(['l1', 'l2']);
    expect(await marksOf([reply('r1', 1, 5)])).toEqual(['l1']);
    expect(await marksOf([activity('s2', 1)])).toEqual(['l2']);
    expect(await marksOf([activity('s2', 2)])).toEqual([]);
    expect(await marksOf([activity('s2', 7)])).toEqual(['l2']);
    expect(await marksOf([removal('activity', 's2', { occurredAt: at(8) })])).toEqual(['l2']);
    await sql`truncate generation cascade`.execute(db);
  });
});

test('facts about what is not known are refused, and may come again', async () => {
  expect(await apply(db, [order('o1', 1), reply('r1', 1, 5), activity('s9', 1)])).toEqual([
    'LISTING_UNKNOWN',
    'SELLER_UNKNOWN',
    'SELLER_UNKNOWN',
  ]);
  await apply(db, ground);
  expect(await apply(db, [order('o1', 1), reply('r1', 1, 5)])).toEqual(['applied', 'applied']);
});

/** Facts of a few ids, each with a time of its own, and removals among them. */
const facts = fc
  .uniqueArray(fc.tuple(fc.nat(11), fc.nat(200), fc.nat(9)), {
    minLength: 1,
    maxLength: 25,
    selector: ([, minute]) => minute,
  })
  .map((tuples) => tuples.map(([which, minute, choice]) => fact(which, minute, choice)));

function fact(which: number, minute: number, choice: number): Fields {
  const listingId = choice % 2 === 0 ? 'l1' : 'l2';
  if (which < 5) {
    const id = `o${which}`;
    if (choice === 9) return removal('order', id, { occurredAt: at(minute) });
    if (choice > 6) return { ...cancelled(id, minute, choice === 7 ? 'seller' : 'none'), listingId };
    return order(id, minute, { listingId, onTime: choice % 3 === 0, buyerId: `b${choice % 2}` });
  }
  if (which < 9) {
    const id = `r${which}`;
    return choice === 9 ? removal('reply', id, { occurredAt: at(minute) }) : reply(id, minute, choice);
  }
  return activity(which < 11 ? 's1' : 's2', minute);
}

const deliveries = facts.chain((records) =>
  fc.tuple(
    fc.constant(records),
    fc.shuffledSubarray([...records, ...records], { minLength: records.length * 2 }),
    fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 50, maxLength: 50 }),
  ),
);

check.prop([deliveries], { numRuns: 25 })(
  'shuffled, in any batches and told twice, they end as when told once in order',
  async ([records, shuffled, sizes]) => {
    const state = async (deliver: () => Promise<void>): Promise<unknown> => {
      await clear(db);
      await apply(db, ground);
      await deliver();
      const counted = await signals(db);
      await rebuildSignals(db);
      expect(await signals(db)).toEqual(counted);
      const sources = [await sourceOf('l1'), await sourceOf('l2')];
      const seen = sources.map((source) => ({
        ...source,
        id: 0,
        categoryPath: [],
        seller: { ...source.seller, id: 0 },
      }));
      return { rows: await snapshot(db), seen };
    };
    const inOrder = [...records].sort((a, b) => (String(a['occurredAt']) < String(b['occurredAt']) ? -1 : 1));
    const once = await state(async () => {
      for (const record of inOrder) await apply(db, [record]);
    });
    const again = await state(async () => {
      let start = 0;
      for (const size of sizes) {
        await apply(db, shuffled.slice(start, start + size));
        start += size;
      }
      await apply(db, shuffled.slice(start));
    });
    expect(again).toEqual(once);
  },
);
