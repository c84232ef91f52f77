/** What became of impressions, as the index hears of it. */
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { countConversion } from '../../../src/tuning/conversion/index.js';
import { storeEvents, type EventType } from '../../../src/tuning/event-log/events.js';
import { storePages } from '../../../src/tuning/event-log/pages.js';
import { testDatabase } from '../../support/index.js';
import { apply, category, listing, seller } from '../marketplace/support/records.js';

const { db } = await testDatabase();
const now = new Date('2026-11-21T10:00:00Z');
const DAY = 86_400_000;
const daysFromNow = (days: number): Date => new Date(now.getTime() + days * DAY);
const ids = new Map<string, number>();

/** One search: what it showed, page by page, from the top. */
async function shown(queryId: string, servedAt: Date, ...pages: (readonly string[])[]): Promise<void> {
  let position = 0;
  const served = pages.map((names, index) => ({
    ...{ queryId, servedAt, query: 'خدمة', page: index + 1, match: 'exact', generationId: 1 },
    ...{ profileVersion: 'default-1', request: {} },
    entries: names.map((name) => ({ listingId: ids.get(name) ?? 0, position: (position += 1) })),
  }));
  await storePages(db, served);
}

async function happened(queryId: string, listingId: string, ...types: EventType[]): Promise<void> {
  const events = types.map((type) => ({ id: randomUUID(), type, occurredAt: now, listingId, queryId }));
  expect(await storeEvents(db, events, now, 90)).toEqual(types.map(() => 'accepted'));
}

async function times(count: number, search: (queryId: string) => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += 1) await search(randomUUID());
}

async function kept(): Promise<Record<string, unknown>[]> {
  return db
    .selectFrom('listing_conversion as c')
    .innerJoin('listing as l', 'l.id', 'c.listing_id')
    .select(['l.external_id as listing', 'c.impressions', 'c.clicks', 'c.orders', 'c.conversion'])
    .orderBy('l.external_id')
    .execute();
}

async function marked(): Promise<string[]> {
  const rows = await db
    .selectFrom('dirty_listing as d')
    .innerJoin('listing as l', 'l.id', 'd.listing_id')
    .select('l.external_id')
    .orderBy('l.external_id')
    .execute();
  return rows.map(({ external_id: id }) => id);
}

beforeAll(async () => {
  await apply(db, [
    category('c1'),
    seller('s1'),
    ...['bought', 'faded', 'passed', 'rare'].map((id) => listing(id)),
  ]);
  for (const { id, external_id: name } of await db
    .selectFrom('listing')
    .select(['id', 'external_id'])
    .execute()) {
    ids.set(name, id);
  }
  await db
    .insertInto('generation')
    .values({ index_uid: 'none', analysis_version: 1, state: 'live', live_at: now })
    .execute();
  await times(40, async (queryId) => {
    // A listing that moved to the second page meanwhile was seen once.
    await shown(queryId, now, ['passed', 'bought'], ['bought']);
    await happened(queryId, 'bought', 'click', 'click', 'message', 'order');
  });
  await times(29, (queryId) => shown(queryId, now, ['rare']));
  await times(30, (queryId) => shown(queryId, daysFromNow(-60), ['faded']));
});

beforeEach(async () => {
  await db.deleteFrom('listing_conversion').execute();
  await db.deleteFrom('dirty_listing').execute();
});

test('what was shown often enough is counted once a search, and the index hears of it', async () => {
  expect(await countConversion(db, now)).toBe(3);
  const [bought, faded, passed, ...others] = await kept();
  expect(bought).toMatchObject({ listing: 'bought', impressions: 40, clicks: 40, orders: 40 });
  expect(faded).toMatchObject({ listing: 'faded', impressions: 30, clicks: 0, orders: 0 });
  expect(passed).toMatchObject({ listing: 'passed', impressions: 40, clicks: 0, orders: 0 });
  expect(others).toEqual([]);
  expect(bought?.['conversion']).toBeGreaterThan(0);
  expect(passed?.['conversion']).toBeLessThan(0);
  expect(await marked()).toEqual(['bought', 'faded', 'passed']);
});

test('counting again changes nothing while nothing happened', async () => {
  await countConversion(db, now);
  const before = await kept();
  await db.deleteFrom('dirty_listing').execute();
  expect(await countConversion(db, now)).toBe(0);
  expect(await kept()).toEqual(before);
  expect(await marked()).toEqual([]);
});

test('what is no longer shown often enough is forgotten, and the index hears of it', async () => {
  await countConversion(db, now);
  await db.deleteFrom('dirty_listing').execute();
  await countConversion(db, daysFromNow(31));
  expect((await kept()).map((row) => row['listing'])).toEqual(['bought', 'passed']);
  expect(await marked()).toContain('faded');
});
