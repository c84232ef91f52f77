/** A listing from draft to archive: every step that is allowed, who may take it, and what each leaves behind. */
import { describe, expect, test } from 'vitest';
import type { Actor, Work } from '../../../../src/marketplace/core/index.js';
import type { listingMachine } from '../../../../src/marketplace/listings/index.js';
import {
  approveListing,
  archiveListing,
  createListing,
  editListing,
  pauseListing,
  reinstateListing,
  rejectListing,
  resumeListing,
  submitListing,
  suspendListing,
  withdrawSubmission,
} from '../../../../src/marketplace/listings/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { complete, listingDesk } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const desk = listingDesk(db, market);
const { run } = desk;
await desk.categories();
const moderator = await market.staff('moderator');
const support = await market.staff('support');

type Step = (work: Work, actor: Actor, listing: string) => Promise<unknown>;
const steps: Record<string, Step> = {
  edit: (work, actor, listing) => editListing(work, actor, { listing, changes: { deliveryDays: 4 } }),
  submit: submitListing,
  withdraw: withdrawSubmission,
  approve: (work, actor, listing) => approveListing(work, actor, { listing, version: 1 }),
  reject: (work, actor, listing) =>
    rejectListing(work, actor, { listing, version: 1, reasons: ['vague_title'] }),
  pause: pauseListing,
  resume: resumeListing,
  suspend: (work, actor, listing) => suspendListing(work, actor, { listing, reason: 'copied_text' }),
  reinstate: reinstateListing,
  archive: archiveListing,
};

/** The steps that lead to each state. */
const ways: Record<keyof typeof listingMachine.states, string[]> = {
  draft: [],
  in_review: ['submit'],
  published: ['submit', 'approve'],
  rejected: ['submit', 'reject'],
  paused: ['submit', 'approve', 'pause'],
  suspended: ['submit', 'approve', 'suspend'],
  archived: ['archive'],
};
const allowed: Record<keyof typeof listingMachine.states, string[]> = {
  draft: ['edit', 'submit', 'archive'],
  in_review: ['withdraw', 'approve', 'reject', 'archive'],
  published: ['edit', 'pause', 'suspend', 'archive'],
  rejected: ['edit', 'submit', 'archive'],
  paused: ['edit', 'resume', 'suspend', 'archive'],
  suspended: ['reinstate'],
  archived: [],
};
const ofStaff = new Set(['approve', 'reject', 'suspend', 'reinstate']);

async function inState(state: keyof typeof ways): Promise<{ seller: Actor; listing: string }> {
  const seller = await market.seller();
  const listing = await desk.draft(seller);
  for (const name of ways[state]) {
    const actor = ofStaff.has(name) ? moderator : seller;
    await run(async (work) => steps[name]?.(work, actor, listing));
  }
  return { seller, listing };
}

const states = Object.keys(ways) as (keyof typeof ways)[];
describe.each(states)('from %s', (state) => {
  test.each(Object.keys(steps).filter((name) => allowed[state].includes(name)))(
    '%s is allowed',
    async (name) => {
      const { seller, listing } = await inState(state);
      await run(async (work) => steps[name]?.(work, ofStaff.has(name) ? moderator : seller, listing));
    },
  );

  test.each(Object.keys(steps).filter((name) => !allowed[state].includes(name)))(
    '%s is refused and changes nothing',
    async (name) => {
      const { seller, listing } = await inState(state);
      const before = [await desk.row(listing), await desk.versions(listing), await desk.events(listing)];
      const actor = ofStaff.has(name) ? moderator : seller;
      const refused = run(async (work) => steps[name]?.(work, actor, listing));
      await expect(refused).rejects.toMatchObject({
        code: expect.stringMatching(/^(STEP_REFUSED|NOT_FOUND|LISTING_NOT_IN_REVIEW)$/u) as string,
      });
      expect([await desk.row(listing), await desk.versions(listing), await desk.events(listing)]).toEqual(
        before,
      );
    },
  );
});

test('a seller may take no step of moderation, and a stranger none at all', async () => {
  const { seller, listing } = await inState('in_review');
  const stranger = await market.seller();
  for (const name of ['approve', 'reject', 'suspend']) {
    await expect(run(async (work) => steps[name]?.(work, seller, listing))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  }
  for (const name of ['withdraw', 'archive']) {
    const refused = run(async (work) => steps[name]?.(work, stranger, listing));
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

test('a moderator decides on no listing of their own', async () => {
  const seller = await market.seller();
  const listing = await desk.draft(seller);
  const version = await run((work) => submitListing(work, seller, listing));
  const both = { ...seller, roles: ['moderator'] as const };
  const refused = run((work) => approveListing(work, both, { listing, version }));
  await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a rejection keeps its reasons and note, and the listing can be mended and sent again', async () => {
  const seller = await market.seller();
  const listing = await desk.draft(seller, { title: 'تصميم احترافي' });
  await run((work) => submitListing(work, seller, listing));
  const note = 'اذكر عدد النماذج';
  await run((work) =>
    rejectListing(work, moderator, { listing, version: 1, reasons: ['vague_title', 'wrong_category'], note }),
  );
  await run((work) => editListing(work, seller, { listing, changes: { title: complete.title } }));
  expect(await run((work) => submitListing(work, seller, listing))).toBe(2);
  expect(await desk.versions(listing)).toMatchObject([
    {
      number: 1,
      title: 'تصميم احترافي',
      state: 'rejected',
      reasons: ['vague_title', 'wrong_category'],
      note,
    },
    { number: 2, title: complete.title, state: 'in_review', reasons: [], note: null },
  ]);
});

test('archiving keeps the listing, its versions and its steps', async () => {
  const { seller, listing } = await inState('published');
  await run((work) => archiveListing(work, seller, listing));
  const row = await desk.row(listing);
  expect(row).toMatchObject({ status: 'archived', title: complete.title });
  expect(await desk.versions(listing)).toHaveLength(1);
  const taken = await db
    .selectFrom('step')
    .select('step')
    .where('machine', '=', 'listing')
    .where('subject_id', '=', row.id)
    .orderBy('id')
    .execute();
  expect(taken.map(({ step }) => step)).toEqual(['submit', 'approve', 'archive']);
});

test('what happens to a listing is told', async () => {
  const { seller, listing } = await inState('published');
  await run((work) => pauseListing(work, seller, listing));
  await run((work) => suspendListing(work, support, { listing, reason: 'rights_violation' }));
  const events = await desk.events(listing);
  expect(events).toEqual([
    'listing.submitted',
    'listingVersion.approved',
    'listing.published',
    'listing.paused',
    'listing.suspended',
  ]);
});

test('only a published listing is counted for its seller, whose index documents are told', async () => {
  const { seller, listing } = await inState('published');
  const counted = async () =>
    (
      await db
        .selectFrom('seller_signal')
        .select('listings')
        .where('seller_id', '=', seller.sellerId ?? 0)
        .executeTakeFirst()
    )?.listings;
  expect(await counted()).toBe(1);
  await run((work) => pauseListing(work, seller, listing));
  expect(await counted()).toBe(0);
});

describe('the content', () => {
  test.each([
    ['LISTING_PRICE_TOO_LOW', { basePriceCents: 499 }],
    ['LISTING_PRICE_TOO_LOW', { packages: [{ name: 'أساسية', priceCents: 100, includes: [] }] }],
    ['CATEGORY_UNKNOWN', { categoryId: 'nowhere' }],
    ['MEDIA_UNKNOWN', { mainImage: '/v1/media/of-another' }],
    ['MEDIA_UNKNOWN', { samples: ['https://elsewhere.example/a.png'] }],
    ['CONTACT_DETAILS_FOUND', { description: 'راسلني على sara@gmail.com' }],
    ['CONTACT_DETAILS_FOUND', { upgrades: [{ title: 'اتصال على 0551234567', priceCents: 500 }] }],
    ['CONTACT_DETAILS_FOUND', { tags: ['@sara_art'] }],
    [
      'LISTING_NAME_TWICE',
      {
        upgrades: [
          { title: 'ملف المصدر', priceCents: 500 },
          { title: 'ملف المصدر', priceCents: 1000 },
        ],
      },
    ],
  ])('%s when creating, and nothing is kept', async (code, changes) => {
    const seller = await market.seller();
    const refused = run((work) => createListing(work, seller, { ...complete, ...changes }));
    await expect(refused).rejects.toMatchObject({ code });
    const kept = await db
      .selectFrom('listing')
      .select('id')
      .where('seller_id', '=', seller.sellerId)
      .execute();
    expect(kept).toEqual([]);
  });

  test.each([
    ['الوصف', { description: ' ' }],
    ['السعر', { basePriceCents: null }],
    ['مدة التسليم', { deliveryDays: null }],
  ])('without %s is no more than a draft', async (missingAr, changes) => {
    const seller = await market.seller();
    const listing = await desk.draft(seller, changes);
    const refused = run((work) => submitListing(work, seller, listing));
    await expect(refused).rejects.toMatchObject({ code: 'LISTING_INCOMPLETE', details: { missingAr } });
  });

  test('an unknown listing is refused', async () => {
    const seller = await market.seller();
    await expect(run((work) => pauseListing(work, seller, 'none'))).rejects.toMatchObject({
      code: 'LISTING_UNKNOWN',
    });
  });
});
