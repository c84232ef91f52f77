/** What a page shows of listings comes from memory, and never as it was before a change that is committed. */
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { transact } from '../../../src/marketplace/core/index.js';
import { markDirty } from '../../../src/marketplace/dirty.js';
import { updateProfile } from '../../../src/marketplace/people/index.js';
import { rebuildSignals } from '../../../src/marketplace/signals/index.js';
import { openKnownCards } from '../../../src/search/page/known-cards.js';
import { testDatabase, testMarket } from '../../support/index.js';

const { db, url } = await testDatabase();
const { core } = testMarket(db);

async function bring(...records: Parameters<typeof applyBatch>[2]): Promise<void> {
  const outcomes = await applyBatch(db, core.clock, records);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(records.map(() => 'applied'));
}

const listing = (id: string, title: string) => ({
  ...{ type: 'listing', id, sellerId: 'seller', categoryId: 'design', title, tags: [] },
  ...{ status: 'published', basePriceCents: 1000 },
});

await bring(
  { type: 'category', id: 'design', name: 'تصميم' },
  { type: 'seller', id: 'seller', displayName: 'seller' },
  listing('one', 'تصميم شعار'),
  listing('two', 'تصميم غلاف'),
);

const ids = (await db.selectFrom('listing').select('id').orderBy('id').execute()).map(({ id }) => id);
const cards = openKnownCards(db, url, () => undefined);

afterAll(() => cards.close());

const titles = async (): Promise<string[]> =>
  (await cards.load(ids)).map(({ title }) => title).toSorted((a, b) => a.localeCompare(b));

/** Changes a row without a word of it, as nothing in the market does. */
async function changeSilently(title: string): Promise<void> {
  await db
    .updateTable('listing')
    .set({ title })
    .where('id', '=', ids[0] ?? 0)
    .execute();
}

/** Until the channel is heard nothing is kept: a silent change is seen. */
async function untilKept(): Promise<string> {
  for (let turn = 0; ; turn += 1) {
    await titles();
    await changeSilently(`عنوان ${String(turn)}`);
    const shown = await titles();
    if (!shown.includes(`عنوان ${String(turn)}`)) return `عنوان ${String(turn)}`;
  }
}

beforeEach(async () => {
  await markDirty(db, ids);
});

test('a card that was shown is shown again without asking, until a change of its listing is committed', async () => {
  const silent = await untilKept();
  expect(await titles()).not.toContain(silent);
  await markDirty(db, ids.slice(1));
  await markDirty(db, ids.slice(0, 1));
  await expect.poll(titles).toContain(silent);
});

test('too many changes to be named drop every card', async () => {
  const silent = await untilKept();
  await markDirty(
    db,
    Array.from({ length: 500 }, (_, at) => at + 1),
  );
  await expect.poll(titles).toContain(silent);
});

test('sellers who give themselves another name have it on their cards', async () => {
  await untilKept();
  const { id } = await db.selectFrom('seller').select('id').executeTakeFirstOrThrow();
  const seller = { accountId: null, sellerId: id, roles: [] };
  await transact(core, (work) => updateProfile(work, seller, { displayName: 'باسم آخر' }));
  const names = async (): Promise<string[]> =>
    (await cards.load(ids)).map(({ seller: { displayName } }) => displayName);
  await expect.poll(names).toEqual(ids.map(() => 'باسم آخر'));
});

test('a count that was wrong is corrected on the cards', async () => {
  await untilKept();
  await db.updateTable('listing_signal').set({ orders: 7 }).execute();
  await markDirty(db, ids);
  const orders = async (): Promise<number[]> => (await cards.load(ids)).map((card) => card.orders);
  await expect.poll(orders).toEqual(ids.map(() => 7));
  await rebuildSignals(db);
  await expect.poll(orders).toEqual(ids.map(() => 0));
});

test('a listing that is withdrawn is on no page', async () => {
  await untilKept();
  await bring({ ...listing('two', 'تصميم غلاف'), status: 'archived' });
  await expect.poll(async () => (await titles()).length).toBe(1);
});

test('what is missed while the channel is not heard is not shown as it was', async () => {
  const silent = await untilKept();
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen "listings_changed"%'`.execute(db);
  await expect.poll(titles).toContain(silent);
});
