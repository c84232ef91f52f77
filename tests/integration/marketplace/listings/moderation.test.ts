/** Moderators share the queue without colliding, and what waits too long raises an alert. */
import { expect, test } from 'vitest';
import { sweepDue } from '../../../../src/marketplace/core/index.js';
import {
  approveListing,
  listingDue,
  releaseReview,
  reviewBacklog,
  submitListing,
  takeNextReview,
  takeReview,
  withdrawSubmission,
} from '../../../../src/marketplace/listings/index.js';
import { testDatabase, testMarket, type TestMarket } from '../../../support/index.js';
import { listingDesk } from './support.js';

/** A queue of `count` drafts of different sellers, an hour apart, in a market of its own. */
async function queueOf(count: number) {
  const { db } = await testDatabase();
  const market: TestMarket = testMarket(db);
  const desk = listingDesk(db, market);
  await desk.categories();
  const waiting: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const seller = await market.seller();
    const listing = await desk.draft(seller);
    await desk.run((work) => submitListing(work, seller, listing));
    waiting.push(listing);
    market.pass(1);
  }
  return { db, market, desk, run: desk.run, waiting };
}

test('the oldest comes first, and who asks again keeps what they have in hand', async () => {
  const { market, run, waiting } = await queueOf(3);
  const [one, two] = [await market.staff('moderator'), await market.staff('moderator')];
  expect(await run((work) => takeNextReview(work, one))).toEqual({ listing: waiting[0], version: 1 });
  expect(await run((work) => takeNextReview(work, two))).toEqual({ listing: waiting[1], version: 1 });
  expect(await run((work) => takeNextReview(work, one))).toEqual({ listing: waiting[0], version: 1 });
});

test('20 moderators who ask at once get 20 different listings', async () => {
  const { market, run, waiting } = await queueOf(20);
  const moderators = await Promise.all(Array.from({ length: 20 }, () => market.staff('moderator')));
  const taken = await Promise.all(moderators.map((one) => run((work) => takeNextReview(work, one))));
  expect(taken.map((key) => key?.listing).toSorted()).toEqual(waiting.toSorted());
});

test('what one has in hand another can neither take nor decide, until it is released or the time is over', async () => {
  const { market, run, waiting } = await queueOf(1);
  const [one, two] = [await market.staff('moderator'), await market.staff('moderator')];
  const key = { listing: waiting[0] ?? '', version: 1 };
  await run((work) => takeReview(work, one, key));
  expect(await run((work) => takeNextReview(work, two))).toBeNull();
  await expect(run((work) => takeReview(work, two, key))).rejects.toMatchObject({
    code: 'LISTING_REVIEW_TAKEN',
  });
  await expect(run((work) => approveListing(work, two, key))).rejects.toMatchObject({
    code: 'LISTING_REVIEW_TAKEN',
  });
  await run((work) => releaseReview(work, two, key));
  await expect(run((work) => takeReview(work, two, key))).rejects.toMatchObject({
    code: 'LISTING_REVIEW_TAKEN',
  });
  market.pass(1);
  await run((work) => takeReview(work, two, key));
  await run((work) => releaseReview(work, two, key));
  await run((work) => approveListing(work, one, key));
  await expect(run((work) => takeReview(work, one, key))).rejects.toMatchObject({
    code: 'LISTING_NOT_IN_REVIEW',
  });
});

test('only moderators take listings in hand, and never their own', async () => {
  const { market, desk, run } = await queueOf(1);
  const support = await market.staff('support');
  await expect(run((work) => takeNextReview(work, support))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const seller = await market.seller();
  const moderator = { ...seller, roles: ['moderator'] as const };
  await run((work) => takeNextReview(work, moderator));
  const own = await desk.draft(seller);
  await run((work) => submitListing(work, seller, own));
  const taken = await run((work) => takeNextReview(work, moderator));
  expect(taken?.listing).not.toBe(own);
});

test('a review older than 48 hours raises an alert once, one that was decided or taken back none', async () => {
  const { db, market, desk, run, waiting } = await queueOf(3);
  const moderator = await market.staff('moderator');
  await run((work) => approveListing(work, moderator, { listing: waiting[1] ?? '', version: 1 }));
  const seller = await market.seller();
  const listing = await desk.draft(seller);
  await run((work) => submitListing(work, seller, listing));
  await run((work) => withdrawSubmission(work, seller, listing));
  const overdue = async () => {
    await sweepDue(market.core, listingDue, (error) => {
      throw error;
    });
    const rows = await db
      .selectFrom('outbox')
      .select('payload')
      .where('type', '=', 'listing.reviewOverdue')
      .orderBy('id')
      .execute();
    return rows.map(({ payload }) => payload['id']);
  };
  market.pass(44);
  expect(await overdue()).toEqual([]);
  market.pass(1);
  expect(await overdue()).toEqual([waiting[0]]);
  market.pass(2);
  expect(await overdue()).toEqual([waiting[0], waiting[2]]);
  expect(await reviewBacklog(market.core)).toEqual({ waiting: 2, overdue: 2 });
  market.pass(100);
  expect(await overdue()).toEqual([waiting[0], waiting[2]]);
});
