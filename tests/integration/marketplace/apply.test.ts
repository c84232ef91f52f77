import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rebuildSignals } from '../../../src/marketplace/signals/index.js';
import { testDatabase } from '../../support/index.js';
import { apply, category, listing, removal, review, seller } from './support/records.js';
import { clear, signals, snapshot } from './support/snapshot.js';

const { db } = await testDatabase();

beforeEach(async () => {
  await sql`insert into generation (index_uid, analysis_version, state) values
    ('live', 1, 'live'), ('next', 1, 'building'), ('old', 1, 'retired')`.execute(db);
  await apply(db, [category('c1'), seller('s1')]);
});

afterEach(async () => {
  await clear(db);
  await sql`truncate generation cascade`.execute(db);
});

/** The listings marked since the last call, each with the generations that it is marked in. */
async function takeMarks(): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ id: string; generations: string[] }>`
    with gone as (delete from dirty_listing returning *)
    select l.external_id as id, array_agg(g.index_uid order by g.index_uid) as generations
    from gone d join listing l on l.id = d.listing_id join generation g on g.id = d.generation_id
    group by 1 order by 1`.execute(db);
  return Object.fromEntries(rows.map(({ id, generations }) => [id, generations]));
}

async function marked(): Promise<string[]> {
  return Object.keys(await takeMarks());
}

describe('outcomes', () => {
  test('the same records again change nothing and mark nothing', async () => {
    const records = [
      category('c2', { parentId: 'c1' }),
      seller('s2', { history: { onTimeRate: 1 / 3, responseMinutes: 7.3 } }),
      listing('l1', {
        deliveryDays: 1.7,
        upgrades: [{ title: 'أسرع', priceCents: 500, deliveryDays: null }],
        packages: [{ name: 'أساسية', priceCents: 500, includes: ['شعار'] }],
        createdAt: '2025-08-15T13:04:19.123456+03:00',
        history: { orders: 3, reviews: 2, ratingMean: 4.7 },
      }),
      review('r1', { comment: 'ممتاز' }),
      { type: 'request', id: 'q1', buyerId: null, title: 'مطلوب', createdAt: null },
    ];
    expect(await apply(db, records)).toEqual(Array.from({ length: 5 }).fill('applied'));
    const before = await snapshot(db);
    await takeMarks();
    await sql`truncate outbox`.execute(db);
    expect(await apply(db, records)).toEqual(Array.from({ length: 5 }).fill('unchanged'));
    expect(await snapshot(db)).toEqual(before);
    expect(await marked()).toEqual([]);
    expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([]);
  });

  test('a record that refers to nothing is refused, the others of its batch are taken', async () => {
    const outcomes = await apply(db, [
      listing('l1', { sellerId: 'nobody' }),
      listing('l2', { categoryId: 'nowhere' }),
      review('r1', { listingId: 'nothing' }),
      category('c2', { parentId: 'nowhere' }),
      listing('l3'),
    ]);
    expect(outcomes).toEqual([
      'SELLER_UNKNOWN',
      'CATEGORY_UNKNOWN',
      'LISTING_UNKNOWN',
      'CATEGORY_UNKNOWN',
      'applied',
    ]);
  });

  test('records of one batch may refer to each other, in the order of their types', async () => {
    const outcomes = await apply(db, [
      review('r1', { listingId: 'l9' }),
      listing('l9', { sellerId: 's9', categoryId: 'c9' }),
      seller('s9'),
      category('c9', { parentId: 'c1' }),
    ]);
    expect(outcomes).toEqual(Array.from({ length: 4 }).fill('applied'));
  });

  test('the records of one id are taken in the order given', async () => {
    const outcomes = await apply(db, [
      listing('l1', { title: 'أول', version: 2 }),
      listing('l1', { title: 'قديم', version: 1 }),
      removal('listing', 'l1', { version: 3 }),
      listing('l1', { title: 'عاد', version: 4 }),
    ]);
    expect(outcomes).toEqual(['applied', 'stale', 'applied', 'applied']);
    expect((await snapshot(db))['listing']).toMatchObject([{ title: 'عاد', record_version: 4 }]);
  });

  test('an id with blanks, quotes and other scripts comes back unchanged', async () => {
    const id = String.raw`  'x" \ {y} شعار 😀 `;
    await apply(db, [listing(id)]);
    expect((await snapshot(db))['listing']).toMatchObject([{ external_id: id }]);
  });

  test('a category cannot be moved below itself, not even by two moves of one batch', async () => {
    await apply(db, [category('c2', { parentId: 'c1' }), category('c3', { parentId: 'c2' })]);
    expect(await apply(db, [category('c1', { parentId: 'c3' })])).toEqual(['CATEGORY_CYCLE']);
    expect(await apply(db, [category('c1', { parentId: 'c1' })])).toEqual(['CATEGORY_CYCLE']);
    const outcomes = await apply(db, [category('c3'), category('c1', { parentId: 'c3' })]);
    expect(outcomes).toEqual(['applied', 'applied']);
    expect(await apply(db, [category('c3', { parentId: 'c2' })])).toEqual(['CATEGORY_CYCLE']);
  });
});

describe('removal', () => {
  test('before its record keeps a late older record away, and a newer one is taken', async () => {
    expect(await apply(db, [removal('listing', 'l1', { version: 5 })])).toEqual(['applied']);
    expect(await apply(db, [listing('l1', { version: 4 })])).toEqual(['stale']);
    expect((await snapshot(db))['listing']).toEqual([]);
    expect(await apply(db, [listing('l1', { version: 6 })])).toEqual(['applied']);
    expect((await snapshot(db))['listing']).toHaveLength(1);
  });

  test('of a seller takes the listings out of the index, a newer record brings them back', async () => {
    await apply(db, [listing('l1'), listing('l2', { sellerId: 's1' })]);
    await takeMarks();
    await apply(db, [removal('seller', 's1', { version: 1 })]);
    expect(await marked()).toEqual(['l1', 'l2']);
    await apply(db, [seller('s1', { version: 2 })]);
    expect(await marked()).toEqual(['l1', 'l2']);
  });
});

describe('dirty marks', () => {
  test('go to every generation that takes writes', async () => {
    await apply(db, [listing('l1')]);
    expect(await takeMarks()).toEqual({ l1: ['live', 'next'] });
  });

  test('rise in version and leave the claim of a worker in place', async () => {
    await apply(db, [listing('l1')]);
    await sql`update dirty_listing set claim = gen_random_uuid(), claimed_until = 'infinity'`.execute(db);
    const before = await db.selectFrom('dirty_listing').selectAll().orderBy('generation_id').execute();
    await apply(db, [listing('l1', { title: 'جديد' })]);
    const after = await db.selectFrom('dirty_listing').selectAll().orderBy('generation_id').execute();
    for (const [index, mark] of after.entries()) {
      expect(mark.version).toBeGreaterThan(before[index]?.version ?? Infinity);
      expect(mark.claim).toBe(before[index]?.claim);
    }
  });

  test('a renamed or moved category marks what is below it, and nothing else', async () => {
    await apply(db, [
      category('c2', { parentId: 'c1' }),
      category('c3', { parentId: 'c2' }),
      category('other'),
      seller('s2'),
      listing('top'),
      listing('deep', { categoryId: 'c3', sellerId: 's2' }),
      listing('elsewhere', { categoryId: 'other' }),
    ]);
    await takeMarks();
    await apply(db, [category('c2', { parentId: 'c1', name: 'اسم آخر' })]);
    expect(await marked()).toEqual(['deep']);
    await apply(db, [category('c2', { parentId: 'other', name: 'اسم آخر' })]);
    expect(await marked()).toEqual(['deep']);
    await apply(db, [removal('category', 'c1')]);
    expect(await marked()).toEqual(['top']);
  });

  test('a review marks all listings of the seller: their documents hold the aggregates', async () => {
    await apply(db, [seller('s2'), listing('l1'), listing('l2'), listing('l3', { sellerId: 's2' })]);
    await takeMarks();
    await apply(db, [review('r1')]);
    expect(await marked()).toEqual(['l1', 'l2']);
  });

  test('a listing that changes hands marks the others of both sellers', async () => {
    await apply(db, [seller('s2'), listing('l1'), listing('l2'), listing('l3', { sellerId: 's2' })]);
    await takeMarks();
    await apply(db, [listing('l1', { sellerId: 's2' })]);
    expect(await marked()).toEqual(['l1', 'l2', 'l3']);
  });

  test('one outbox event a transaction, and a notification with it', async () => {
    await sql`truncate outbox`.execute(db);
    await apply(db, [listing('l1'), listing('l2'), review('r1')]);
    const events = await db.selectFrom('outbox').select(['type', 'payload']).execute();
    expect(events).toEqual([{ type: 'listings.changed', payload: { listings: 2 } }]);
  });
});

describe('signals', () => {
  test('add what happened to the history that was brought along', async () => {
    await apply(db, [
      listing('l1', {
        history: { orders: 10, reviews: 4, ratingMean: 4.5, lastReviewAt: '2025-01-01T00:00:00Z' },
      }),
      listing('l2', { history: { orders: 2, reviews: 3 } }),
      listing('draft', { status: 'draft', history: { orders: 50, reviews: 50 } }),
      review('r1', { stars: 3, createdAt: '2026-02-01T00:00:00Z' }),
      review('r2', { stars: 1 }),
      removal('review', 'r2'),
    ]);
    const { listingSignals, sellerSignals } = await signals(db);
    expect(listingSignals).toMatchObject([
      { external_id: 'draft' },
      { external_id: 'l1', signal: { orders: 10, reviews: 5, rated: 5, star_sum: 21 } },
      { external_id: 'l2', signal: { orders: 2, reviews: 3, rated: 0, star_sum: 0 } },
    ]);
    expect(sellerSignals).toMatchObject([
      { external_id: 's1', signal: { listings: 2, orders: 12, reviews: 8, rated: 5, star_sum: 21 } },
    ]);
    expect(JSON.stringify(listingSignals?.[1])).toContain('2026-02-01T00:00:00');
  });

  test('of histories that sum to more than a count can hold are the most that it can', async () => {
    const most = 2_147_483_647;
    const history = { orders: most, reviews: most, ratingMean: 5 };
    await apply(db, [listing('l1', { history }), listing('l2', { history }), review('r1', { stars: 5 })]);
    const { listingSignals, sellerSignals } = await signals(db);
    expect(listingSignals?.[0]).toMatchObject({ signal: { orders: most, reviews: most, rated: most } });
    expect(sellerSignals?.[0]).toMatchObject({ signal: { orders: most, reviews: most, rated: most } });
  });

  test('recounted from scratch are the same', async () => {
    await apply(db, [
      seller('s2', { history: { orders: 99 } }),
      listing('l1', { history: { orders: 1, reviews: 3, ratingMean: 4.33 } }),
      listing('l2', { sellerId: 's2', history: { orders: 2, reviews: 7, ratingMean: 4.1 } }),
      review('r1', { stars: 2 }),
      review('r2', { listingId: 'l2', stars: 4 }),
    ]);
    await apply(db, [review('r2', { stars: 1 }), listing('l2', { sellerId: 's1' }), removal('review', 'r1')]);
    const incremental = await signals(db);
    await rebuildSignals(db);
    expect(await signals(db)).toEqual(incremental);
  });
});

describe('several at once', () => {
  test('imports of the same ids in different orders neither block each other for good nor lose a version', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `l${index}`);
    const batches = [1, 2, 3, 4].map((version) =>
      (version % 2 === 0 ? ids.toReversed() : ids).map((id) =>
        listing(id, { version, title: `نسخة ${version}` }),
      ),
    );
    await Promise.all(batches.toReversed().map((batch) => apply(db, batch)));
    const rows = (await snapshot(db))['listing'] as { title: string; record_version: number }[];
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map(({ title }) => title))).toEqual(new Set(['نسخة 4']));
  });

  test('a writer that holds rows in another order is waited for or tried again', async () => {
    await apply(db, [listing('l1'), listing('l2')]);
    const other = db.transaction().execute(async (trx) => {
      await sql`update listing set title = 'x' where external_id = 'l2'`.execute(trx);
      await sql`select pg_sleep(0.3)`.execute(trx);
      await sql`update listing set title = 'x' where external_id = 'l1'`.execute(trx);
    });
    const outcomes = apply(db, [listing('l1', { title: 'جديد' }), listing('l2', { title: 'جديد' })]);
    await Promise.allSettled([other]);
    expect(await outcomes).toEqual(['applied', 'applied']);
  });
});
