/** The level of a seller caps the listings, also when several are created at once. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { archiveListing, createListing } from '../../../../src/marketplace/listings/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { complete, listingDesk } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const desk = listingDesk(db, market);
const { run } = desk;
await desk.categories();

test.each([
  [null, 6],
  ['new', 6],
  ['active', 10],
  ['distinguished', 25],
] as const)('a seller of the level %s has at most %d listings', async (level, cap) => {
  const seller = await market.seller();
  await db.updateTable('seller').set({ level }).where('id', '=', seller.sellerId).execute();
  for (let count = 0; count < cap; count += 1) await desk.draft(seller);
  const refused = desk.draft(seller);
  await expect(refused).rejects.toMatchObject({ code: 'LISTING_CAP_REACHED', details: { cap } });
});

test('an expert has no cap', async () => {
  const seller = await market.seller();
  await db.updateTable('seller').set({ level: 'expert' }).where('id', '=', seller.sellerId).execute();
  for (let count = 0; count < 30; count += 1) await desk.draft(seller);
});

test('an archived listing leaves its place to another', async () => {
  const seller = await market.seller();
  const first = await desk.draft(seller);
  for (let count = 1; count < 6; count += 1) await desk.draft(seller);
  await run((work) => archiveListing(work, seller, first));
  await desk.draft(seller);
});

test('of 50 creations at once only as many succeed as places are free', async () => {
  const seller = await market.seller();
  for (let count = 0; count < 4; count += 1) await desk.draft(seller);
  // All connections are open, so that the first is not done before the last begins.
  await Promise.all(Array.from({ length: 20 }, () => sql`select pg_sleep(0.05)`.execute(db)));
  const tries = await Promise.allSettled(
    Array.from({ length: 50 }, () => run((work) => createListing(work, seller, complete))),
  );
  const refused = tries.filter((one) => one.status === 'rejected').map((one) => one.reason as unknown);
  expect(refused).toHaveLength(48);
  for (const reason of refused) expect(reason).toMatchObject({ code: 'LISTING_CAP_REACHED' });
});
