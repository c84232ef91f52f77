/** Edits of a listing that is live: what waits for review, what takes effect at once, and what counts as fresh. */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  approveListing,
  archiveListing,
  editListing,
  pauseListing,
  rejectListing,
  submitListing,
  suspendListing,
  withdrawSubmission,
} from '../../../../src/marketplace/listings/index.js';
import { loadListingSources } from '../../../../src/marketplace/listing-source.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { complete, listingDesk } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const desk = listingDesk(db, market);
const { run } = desk;
await desk.categories();
const moderator = await market.staff('moderator');

async function live() {
  const seller = await market.seller();
  return { seller, listing: await desk.published(seller, moderator) };
}
const title = 'سأصمم هوية بصرية كاملة لمتجرك الإلكتروني';

describe('an edit of title, description or category', () => {
  test.each([
    ['title', { title }],
    ['description', { description: 'وصف آخر تماماً' }],
    ['category', { categoryId: 'audio' }],
  ])('waits for review while the published %s stays live', async (_field, changes) => {
    const { seller, listing } = await live();
    const before = await desk.row(listing);
    await run((work) => editListing(work, seller, { listing, changes }));
    expect(await desk.row(listing)).toEqual(before);
    expect(await desk.versions(listing)).toMatchObject([
      { number: 1, state: 'approved' },
      { number: 2, state: 'in_review' },
    ]);
  });

  test('goes live when it is approved', async () => {
    const { seller, listing } = await live();
    await run((work) => editListing(work, seller, { listing, changes: { title } }));
    await run((work) => approveListing(work, moderator, { listing, version: 2 }));
    expect(await desk.row(listing)).toMatchObject({ title, status: 'published' });
  });

  test('leaves the published wording when it is rejected', async () => {
    const { seller, listing } = await live();
    await run((work) => editListing(work, seller, { listing, changes: { title } }));
    await run((work) => rejectListing(work, moderator, { listing, version: 2, reasons: ['copied_text'] }));
    expect(await desk.row(listing)).toMatchObject({ title: complete.title, status: 'published' });
  });

  test('that follows another replaces it, and a moderator decides on no wording that was replaced', async () => {
    const { seller, listing } = await live();
    await run((work) => editListing(work, seller, { listing, changes: { title } }));
    await run((work) => editListing(work, seller, { listing, changes: { description: 'وصف جديد' } }));
    const refused = run((work) => approveListing(work, moderator, { listing, version: 2 }));
    await expect(refused).rejects.toMatchObject({ code: 'STEP_REFUSED' });
    expect(await desk.versions(listing)).toMatchObject([
      { number: 1, state: 'approved' },
      { number: 2, state: 'withdrawn' },
      { number: 3, state: 'in_review', title, description: 'وصف جديد' },
    ]);
  });

  test('that returns to what is live waits for nothing', async () => {
    const { seller, listing } = await live();
    await run((work) => editListing(work, seller, { listing, changes: { title } }));
    await run((work) => editListing(work, seller, { listing, changes: { title: complete.title } }));
    expect((await desk.versions(listing)).map(({ state }) => state)).toEqual(['approved', 'withdrawn']);
  });

  test('can be taken back by its seller, once', async () => {
    const { seller, listing } = await live();
    await run((work) => editListing(work, seller, { listing, changes: { title } }));
    const stranger = await market.seller();
    await expect(run((work) => withdrawSubmission(work, stranger, listing))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await run((work) => withdrawSubmission(work, seller, listing));
    const again = run((work) => withdrawSubmission(work, seller, listing));
    await expect(again).rejects.toMatchObject({ code: 'LISTING_NOT_IN_REVIEW' });
  });

  test.each([
    ['archived', archiveListing],
    [
      'paused first and then archived',
      async (...[work, actor, listing]: Parameters<typeof pauseListing>) => {
        await pauseListing(work, actor, listing);
        await archiveListing(work, actor, listing);
      },
    ],
  ] as const)('is given up when the listing is %s', async (_how, end) => {
    const { seller, listing } = await live();
    await run((work) => editListing(work, seller, { listing, changes: { title } }));
    await run((work) => end(work, seller, listing));
    expect((await desk.versions(listing)).map(({ state }) => state)).toEqual(['approved', 'withdrawn']);
  });

  test('is given up when the listing is suspended', async () => {
    const { seller, listing } = await live();
    await run((work) => editListing(work, seller, { listing, changes: { title } }));
    await run((work) => suspendListing(work, moderator, { listing, reason: 'copied_text' }));
    expect((await desk.versions(listing)).map(({ state }) => state)).toEqual(['approved', 'withdrawn']);
  });

  test('of an imported listing keeps its first wording as version 1', async () => {
    const { seller, listing } = await live();
    const { id } = await desk.row(listing);
    await sql`delete from listing_version where listing_id = ${id}`.execute(db);
    await run((work) => editListing(work, seller, { listing, changes: { title } }));
    expect(await desk.versions(listing)).toMatchObject([
      { number: 1, state: 'approved', title: complete.title },
      { number: 2, state: 'in_review', title },
    ]);
  });

  test('of 50 at once leaves one that waits', async () => {
    const { seller, listing } = await live();
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        run((work) => editListing(work, seller, { listing, changes: { title: `${title} ${index}` } })),
      ),
    );
    const versions = await desk.versions(listing);
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
    expect(versions.filter(({ state }) => state === 'in_review')).toHaveLength(1);
  });
});

describe('any other edit', () => {
  test('takes effect at once and reaches the index', async () => {
    const { seller, listing } = await live();
    await sql`insert into generation (index_uid, analysis_version, state) values ('g1', 1, 'building') on conflict do nothing`.execute(
      db,
    );
    await sql`delete from dirty_listing`.execute(db);
    const upgrades = [{ title: 'تسليم خلال 24 ساعة', priceCents: 1000, deliveryDays: 1 }];
    const packages = [{ name: 'متقدمة', priceCents: 2000, includes: ['خمسة نماذج'] }];
    await run((work) =>
      editListing(work, seller, { listing, changes: { basePriceCents: 1500, upgrades, packages } }),
    );
    const row = await desk.row(listing);
    expect(row).toMatchObject({ base_price_cents: 1500, upgrades, packages });
    const marks = await db.selectFrom('dirty_listing').select('listing_id').execute();
    expect(marks.map((mark) => mark.listing_id)).toContain(row.id);
    expect(await desk.versions(listing)).toHaveLength(1);
  });

  test('leaves no live listing without what a buyer needs', async () => {
    const { seller, listing } = await live();
    const refused = run((work) => editListing(work, seller, { listing, changes: { basePriceCents: null } }));
    await expect(refused).rejects.toMatchObject({ code: 'LISTING_INCOMPLETE' });
  });
});

describe('freshness', () => {
  const freshAt = async (listing: string) => {
    const { id } = await desk.row(listing);
    const [source] = await loadListingSources(db, [id]);
    return source?.updatedAt;
  };

  test('begins with publication, not with the draft', async () => {
    const seller = await market.seller();
    const listing = await desk.draft(seller);
    market.pass(24 * 90);
    await run((work) => editListing(work, seller, { listing, changes: { deliveryDays: 2 } }));
    const version = await run((work) => submitListing(work, seller, listing));
    market.pass(24);
    await run((work) => approveListing(work, moderator, { listing, version }));
    expect(await freshAt(listing)).toEqual(market.core.clock.now());
  });

  test('counts a substantive edit once in 30 days, and spamming edits gains nothing', async () => {
    const { seller, listing } = await live();
    const published = market.core.clock.now();
    const edit = (basePriceCents: number) =>
      run((work) => editListing(work, seller, { listing, changes: { basePriceCents } }));
    market.pass(24 * 29);
    await edit(1500);
    expect(await freshAt(listing)).toEqual(published);
    market.pass(24 * 2);
    await edit(2000);
    const counted = market.core.clock.now();
    expect(await freshAt(listing)).toEqual(counted);
    for (let count = 0; count < 5; count += 1) {
      market.pass(24);
      await edit(2500 + count);
    }
    expect(await freshAt(listing)).toEqual(counted);
  });

  test('counts no cosmetic edit, of a native or of an imported listing', async () => {
    const { seller, listing } = await live();
    const published = market.core.clock.now();
    market.pass(24 * 60);
    await run((work) => editListing(work, seller, { listing, changes: { tags: ['هوية بصرية', 'شعار'] } }));
    expect(await freshAt(listing)).toEqual(published);

    const imported = new Date('2025-01-01T00:00:00Z');
    await db
      .updateTable('listing')
      .set({ substantive_at: null, updated_at: imported })
      .where('external_id', '=', listing)
      .execute();
    expect(await freshAt(listing)).toEqual(imported);
    await run((work) => editListing(work, seller, { listing, changes: { tags: ['شعار', 'هوية بصرية'] } }));
    expect(await freshAt(listing)).toEqual(imported);
  });

  test('counts a new wording when it goes live', async () => {
    const { seller, listing } = await live();
    const published = market.core.clock.now();
    market.pass(24 * 40);
    await run((work) => editListing(work, seller, { listing, changes: { title } }));
    expect(await freshAt(listing)).toEqual(published);
    market.pass(24);
    await run((work) => approveListing(work, moderator, { listing, version: 2 }));
    expect(await freshAt(listing)).toEqual(market.core.clock.now());
  });
});
