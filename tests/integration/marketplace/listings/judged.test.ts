/** How good words are is judged when they are written, and known of the very words that stand there. */
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { approveListing, editListing, judgeListings } from '../../../../src/marketplace/listings/index.js';
import { wordingQuality } from '../../../../src/marketplace/listings/quality/index.js';
import { loadListingSources, type ListingSource } from '../../../../src/marketplace/listing-source.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { apply, category, listing as record, seller as sellerRecord } from '../support/records.js';
import { complete, listingDesk } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const desk = listingDesk(db, market);
const { run } = desk;
await desk.categories();
await sql`insert into generation (index_uid, analysis_version, state) values ('live', 1, 'live')`.execute(db);
const moderator = await market.staff('moderator');
const poor = { title: 'خدمة احترافية', description: 'أفضل خدمة في العالم.' };

beforeEach(async () => {
  await judgeListings(db);
  await sql`truncate dirty_listing`.execute(db);
});

async function sourceOf(externalId: string): Promise<ListingSource> {
  const { id } = await desk.row(externalId);
  const [source] = await loadListingSources(db, [id]);
  if (source === undefined) throw new Error('no such listing');
  return source;
}

async function marked(): Promise<number[]> {
  const rows = await db.selectFrom('dirty_listing').select('listing_id').execute();
  return rows.map(({ listing_id }) => listing_id);
}

describe('what is written is judged with it:', () => {
  test('a draft, its edit, and an edit of what is live once it is approved', async () => {
    const seller = await market.seller();
    const draft = await desk.draft(seller);
    const source = await sourceOf(draft);
    expect(source.quality).toEqual(wordingQuality(source));
    await run((work) => editListing(work, seller, { listing: draft, changes: poor }));
    expect((await sourceOf(draft)).quality).toEqual(wordingQuality({ ...poor }));

    const live = await desk.published(seller, moderator);
    await run((work) => editListing(work, seller, { listing: live, changes: poor }));
    expect((await sourceOf(live)).quality).toEqual(wordingQuality(source));
    await run((work) => approveListing(work, moderator, { listing: live, version: 2 }));
    expect((await sourceOf(live)).quality).toEqual(wordingQuality(poor));
  });

  test('an imported listing, without description and with one', async () => {
    await apply(db, [category('c1'), sellerRecord('s1'), record('silent'), record('wordy', poor)]);
    expect((await sourceOf('silent')).quality).toMatchObject({ description: null });
    expect((await sourceOf('wordy')).quality).toEqual(wordingQuality(poor));
    const rich = { title: complete.title, description: complete.description ?? null };
    await apply(db, [record('wordy', rich)]);
    expect((await sourceOf('wordy')).quality).toEqual(wordingQuality(rich));
  });
});

describe('what was not judged, or not so', () => {
  test('is known as such, and judged later', async () => {
    const listing = await desk.published(await market.seller(), moderator);
    await sql`update listing set title = ${poor.title} where external_id = ${listing}`.execute(db);
    const before = await sourceOf(listing);
    expect(before.quality).toBeNull();
    expect(await judgeListings(db)).toBe(1);
    expect((await sourceOf(listing)).quality).toEqual(wordingQuality(before));
    expect(await judgeListings(db)).toBe(0);
  });

  test('goes to the index again only where another judging had said otherwise', async () => {
    const seller = await market.seller();
    const [same, other, never] = [
      await desk.published(seller, moderator),
      await desk.published(seller, moderator),
      await desk.published(seller, moderator),
    ];
    await sql`truncate dirty_listing`.execute(db);
    await sql`update listing set wording_judged = 'by another' where external_id in (${same}, ${other})`.execute(
      db,
    );
    await sql`update listing set description_quality = 0.01 where external_id = ${other}`.execute(db);
    await sql`
      update listing set wording_judged = null, title_quality = null, description_quality = null
      where external_id = ${never}`.execute(db);
    expect(await judgeListings(db)).toBe(3);
    expect(await marked()).toEqual([(await desk.row(other)).id]);
    for (const listing of [same, other, never]) {
      const source = await sourceOf(listing);
      expect(source.quality).toEqual(wordingQuality(source));
    }
  });

  test('changes nothing for a record that is imported again', async () => {
    await apply(db, [
      category('c2'),
      sellerRecord('s2'),
      record('again', { sellerId: 's2', categoryId: 'c2' }),
    ]);
    await sql`update listing set wording_judged = 'by another' where external_id = 'again'`.execute(db);
    expect(await apply(db, [record('again', { sellerId: 's2', categoryId: 'c2' })])).toEqual(['unchanged']);
  });

  test('leaves what somebody is writing for the next time', async () => {
    const listing = await desk.published(await market.seller(), moderator);
    await sql`update listing set wording_judged = null where external_id = ${listing}`.execute(db);
    await db.transaction().execute(async (trx) => {
      await sql`select id from listing where external_id = ${listing} for update`.execute(trx);
      expect(await judgeListings(db)).toBe(0);
    });
    expect(await judgeListings(db)).toBe(1);
  });
});
