/** Reviews of orders: who may write which, what is held back, and what counts. */
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../src/marketplace/core/index.js';
import { cancelOrder, deliverOrder } from '../../../../src/marketplace/orders/index.js';
import {
  appealReview,
  correctReview,
  moderateReview,
  replyToReview,
  writeReview,
} from '../../../../src/marketplace/reviews/index.js';
import { rebuildSignals } from '../../../../src/marketplace/signals/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { deals, type Buyer, type Deal, type Seller } from '../orders/flow.js';
import { listedService } from '../orders/support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { run, deal } = deals(market);
const moderator = await market.staff('moderator');
const support = await market.staff('support');

const comment = 'عمل متقن وتعامل راقٍ وتسليم سريع';
const write = ({ buyer, orderId }: Deal, stars = 5, text = comment) =>
  run((w) => writeReview(w, buyer, { orderId, stars, comment: text }));
const read = (id: string) =>
  db.selectFrom('review').selectAll().where('external_id', '=', id).executeTakeFirstOrThrow();
const counted = (listingId: number) =>
  db
    .selectFrom('listing_signal')
    .select(['reviews', 'star_sum'])
    .where('listing_id', '=', listingId)
    .executeTakeFirstOrThrow();

describe('a review', () => {
  test('is one per accepted order, and counts', async () => {
    const made = await deal('accepted');
    const { id } = await write(made, 4);
    expect(await read(id)).toMatchObject({ stars: 4, comment, state: 'published', order_id: made.id });
    expect(await counted(made.listingId)).toEqual({ reviews: 1, star_sum: 4 });
    await expect(write(made)).rejects.toMatchObject({ code: 'REVIEW_EXISTS' });
  });

  test('fifty at once of one order leave one', async () => {
    const made = await deal('accepted');
    const all = await Promise.allSettled(Array.from({ length: 50 }, () => write(made)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await counted(made.listingId)).toMatchObject({ reviews: 1 });
  });

  test.each(['awaiting_payment', 'in_progress', 'delivered', 'disputed'] as const)(
    'is not written while the order is %s',
    async (state) => {
      await expect(write(await deal(state))).rejects.toMatchObject({ code: 'REVIEW_NOT_YET' });
    },
  );

  test('is written within its time', async () => {
    const made = await deal('accepted');
    market.pass(30 * 24 + 1);
    await expect(write(made)).rejects.toMatchObject({ code: 'REVIEW_TOO_LATE' });
  });

  test('is written by its buyer alone', async () => {
    const made = await deal('accepted');
    for (const actor of [made.seller, await market.buyer(), support]) {
      const writing = run((w) => writeReview(w, actor, { orderId: made.orderId, stars: 5, comment }));
      await expect(writing).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('holds no contact details', async () => {
    const made = await deal('accepted');
    await expect(write(made, 5, 'ممتاز، راسله على واتساب: ahmad2020')).rejects.toMatchObject({
      code: 'CONTACT_DETAILS_FOUND',
    });
  });
});

describe('the seller', () => {
  test('may reply once', async () => {
    const made = await deal('accepted');
    const { id } = await write(made);
    const reply = (actor: Actor, text: string) => run((w) => replyToReview(w, actor, { reviewId: id, text }));
    await expect(reply(await market.seller(), 'شكراً')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await reply(made.seller, 'سعدت بالعمل معك');
    expect(await read(id)).toMatchObject({ reply: 'سعدت بالعمل معك' });
    await expect(reply(made.seller, 'مرة أخرى')).rejects.toMatchObject({ code: 'REVIEW_REPLIED' });
  });

  test('may not ask for five stars, neither in a reply nor with a delivery', async () => {
    const made = await deal('accepted');
    const { id } = await write(made);
    const text = 'أتمنى تقييمك بخمس نجوم';
    await expect(run((w) => replyToReview(w, made.seller, { reviewId: id, text }))).rejects.toMatchObject({
      code: 'STARS_ASKED_FOR',
    });
    const open = await deal('in_progress');
    const delivering = run((w) => deliverOrder(w, open.seller, { orderId: open.orderId, text, files: [] }));
    await expect(delivering).rejects.toMatchObject({ code: 'STARS_ASKED_FOR' });
  });

  test('may appeal once, and the review stays until a moderator has looked', async () => {
    const made = await deal('accepted');
    const { id } = await write(made, 1, 'سيئ');
    const appeal = () =>
      run((w) => appealReview(w, made.seller, { reviewId: id, text: 'طلب ما لم نتفق عليه' }));
    await appeal();
    expect(await read(id)).toMatchObject({
      state: 'published',
      appeal: 'طلب ما لم نتفق عليه',
      decided_at: null,
    });
    await expect(appeal()).rejects.toMatchObject({ code: 'REVIEW_APPEALED' });
    await run((w) => moderateReview(w, moderator, { reviewId: id, step: 'remove', reason: 'تقسيم طلبات' }));
    expect(await counted(made.listingId)).toEqual({ reviews: 0, star_sum: 0 });
  });
});

describe('a review is held and left out of the rank until it is decided', () => {
  /** Two linked orders: one accepted, the other never begun, and cancelled by the buyer. */
  const splitJob = async (buyer?: Buyer): Promise<Deal> => {
    const left = await deal('awaiting_instructions', buyer === undefined ? {} : { buyer });
    const made = await deal('accepted', { buyer: left.buyer, seller: left.seller });
    await run((w) => cancelOrder(w, left.buyer, { orderId: left.orderId, reason: 'changed_mind' }));
    return made;
  };

  test('when it is a bad one out of the split-order pattern', async () => {
    const made = await splitJob();
    const { id, state } = await write(made, 1, 'ليس ما طلبته');
    expect(state).toBe('held');
    expect((await read(id)).doubts).toEqual(['split_order']);
    expect(await counted(made.listingId)).toEqual({ reviews: 0, star_sum: 0 });
    await run((w) =>
      moderateReview(w, moderator, { reviewId: id, step: 'publish', reason: 'العمل ناقص فعلاً' }),
    );
    expect(await counted(made.listingId)).toEqual({ reviews: 1, star_sum: 1 });
  });

  test('and not when the buyer praises', async () => {
    expect((await write(await splitJob(), 5)).state).toBe('published');
  });

  test('when its buyer did so to sellers before: the risk follows the buyer', async () => {
    const buyer = await market.buyer();
    for (const stars of [1, 2]) await write(await splitJob(buyer), stars, 'سيئ');
    const honest = await deal('accepted', { buyer });
    const { id } = await write(honest, 1, 'سيئ');
    expect((await read(id)).doubts).toEqual(['risky_buyer']);
  });

  test('when two sellers praise each other', async () => {
    const one = await market.seller();
    const other = await market.seller();
    const sale = (buyer: Buyer, seller: Seller) => deal('accepted', { buyer, seller });
    expect((await write(await sale(one, other))).state).toBe('published');
    const { id } = await write(await sale(other, one));
    expect((await read(id)).doubts).toEqual(['ring']);
  });

  test('when accounts that buy nowhere else praise one listing in a burst', async () => {
    const seller = await market.seller();
    const listing = await listedService(market, seller);
    const states: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      states.push((await write(await deal('accepted', { seller, listing }))).state);
    }
    expect(states).toEqual(['published', 'published', 'published', 'held', 'held']);
    expect(await counted(listing.id)).toMatchObject({ reviews: 3 });
  });

  test('and the held are passed over when all is counted again', async () => {
    const made = await splitJob();
    await write(made, 1, 'سيئ');
    const before = await counted(made.listingId);
    await rebuildSignals(db);
    expect([before, await counted(made.listingId)]).toEqual([
      { reviews: 0, star_sum: 0 },
      { reviews: 0, star_sum: 0 },
    ]);
  });
});

describe('moderation', () => {
  test('is for moderators and support, and not about one’s own', async () => {
    const seller = { ...(await market.seller()), roles: ['moderator' as const] };
    const made = await deal('accepted', { seller });
    const { id } = await write(made);
    for (const actor of [made.buyer, seller, await market.staff('product')]) {
      const removing = run((w) => moderateReview(w, actor, { reviewId: id, step: 'remove', reason: 'سبب' }));
      await expect(removing).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await counted(made.listingId)).toMatchObject({ reviews: 1 });
  });

  test('of an unknown review is refused, and a step that does not fit too', async () => {
    const moderate = (reviewId: string) =>
      run((w) => moderateReview(w, moderator, { reviewId, step: 'publish', reason: 'سبب' }));
    await expect(moderate('none')).rejects.toMatchObject({ code: 'REVIEW_UNKNOWN' });
    const { id } = await write(await deal('accepted'));
    await expect(moderate(id)).rejects.toMatchObject({ code: 'STEP_REFUSED' });
  });
});

describe('a correction by support', () => {
  test('is a new version, what was said before is kept, and the signals are recounted', async () => {
    const made = await deal('accepted');
    const { id } = await write(made, 1, 'ممتاز جداً');
    await run((w) => correctReview(w, support, { reviewId: id, reason: 'wrong_stars', stars: 5 }));
    const review = await read(id);
    expect(review).toMatchObject({ stars: 5, comment: 'ممتاز جداً', version: 2 });
    expect(await counted(made.listingId)).toEqual({ reviews: 1, star_sum: 5 });
    const versions = await db
      .selectFrom('review_version')
      .selectAll()
      .where('review_id', '=', review.id)
      .execute();
    expect(versions).toMatchObject([{ version: 1, stars: 1, comment: 'ممتاز جداً', reason: 'wrong_stars' }]);
  });

  test('is not the seller’s to make, nor a moderator’s', async () => {
    const made = await deal('accepted');
    const { id } = await write(made, 1, 'سيئ');
    for (const actor of [made.seller, made.buyer, moderator]) {
      const correcting = run((w) =>
        correctReview(w, actor, { reviewId: id, reason: 'wrong_stars', stars: 5 }),
      );
      await expect(correcting).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
