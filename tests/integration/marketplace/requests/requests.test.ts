/** Requests for what no listing offers, from publication to the order. */
import { describe, expect, test } from 'vitest';
import {
  anonymous,
  sweepDue,
  transact,
  type Actor,
  type Work,
} from '../../../../src/marketplace/core/index.js';
import {
  acceptOffer,
  declineOffer,
  listOffers,
  listOpenRequests,
  makeOffer,
  publishRequest,
  readRequest,
  removeRequest,
  requestDue,
  withdrawOffer,
  withdrawRequest,
} from '../../../../src/marketplace/requests/index.js';
import { listNotices } from '../../../../src/marketplace/notices/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;
const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(core, deed);

const buyer = await market.buyer();
const [one, other] = [await market.seller(), await market.seller()];
const ask = (more: object = {}): Promise<string> =>
  run((work) => publishRequest(work, buyer, { title: 'أحتاج إلى مخطط منزل', ...more }));
const offer = (requestId: string, seller: Actor = one, more: object = {}): Promise<string> =>
  run((work) =>
    makeOffer(work, seller, { requestId, cents: 4000, deliveryDays: 4, text: 'أنفذه لك بدقة', ...more }),
  );
const inHours = (hours: number): Date => new Date(core.clock.now().getTime() + hours * 3_600_000);
const statesOf = async (requestId: string): Promise<string[]> =>
  (await listOffers(db, buyer, requestId)).map(({ state }) => state);

describe('a request', () => {
  test('is open to offers and listed, the newest first', async () => {
    const first = await ask();
    const second = await ask({ budgetCents: 5000, description: 'دوران مع حديقة' });
    const listed = await listOpenRequests(db, anonymous, { limit: 2 });
    expect(listed.map(({ id }) => id)).toEqual([second, first]);
    expect(listed[0]).toMatchObject({ budgetCents: 5000, state: 'open', offers: 0 });
    expect((await listOpenRequests(db, anonymous, { limit: 1, before: second })).map(({ id }) => id)).toEqual(
      [first],
    );
  });

  test.each([
    ['a deadline that has passed', { deadlineAt: inHours(-1) }, 'REQUEST_DEADLINE_PAST'],
    ['a budget under the least price', { budgetCents: 100 }, 'REQUEST_BUDGET_TOO_LOW'],
    ['contact details', { description: 'راسلني على 0551234567' }, 'CONTACT_DETAILS_FOUND'],
    ['a category that is not there', { categoryId: 'nowhere' }, 'CATEGORY_UNKNOWN'],
  ])('with %s is refused, and nothing is left of it', async (_what, more, code) => {
    const before = await db.selectFrom('request').select('id').execute();
    await expect(ask(more)).rejects.toMatchObject({ code });
    expect(await db.selectFrom('request').select('id').execute()).toEqual(before);
  });

  test('expires at its deadline, and the offers that wait lapse', async () => {
    const id = await ask({ deadlineAt: inHours(5) });
    await offer(id);
    market.pass(6);
    await sweepDue(core, requestDue, (error) => {
      throw error;
    });
    expect((await readRequest(db, buyer, id)).state).toBe('expired');
    expect(await statesOf(id)).toEqual(['lapsed']);
    await expect(offer(id, other)).rejects.toMatchObject({ code: 'REQUEST_CLOSED' });
  });

  test('that was closed is seen by its buyer and moderators only', async () => {
    const id = await ask();
    await run((work) => withdrawRequest(work, buyer, id));
    await expect(readRequest(db, one, id)).rejects.toMatchObject({ code: 'REQUEST_UNKNOWN' });
    expect((await readRequest(db, await market.staff('moderator'), id)).state).toBe('withdrawn');
  });

  test('is withdrawn by its buyer and removed by moderators, by nobody else', async () => {
    const id = await ask();
    await expect(run((work) => withdrawRequest(work, one, id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      run((work) => removeRequest(work, buyer, { requestId: id, reason: 'spam' })),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const moderator = await market.staff('moderator');
    await run((work) => removeRequest(work, moderator, { requestId: id, reason: 'spam' }));
    await expect(run((work) => withdrawRequest(work, buyer, id))).rejects.toMatchObject({
      code: 'STEP_REFUSED',
    });
  });
});

describe('an offer', () => {
  test('is told to the buyer, each once, with who makes it and for how much', async () => {
    const asker = await market.buyer();
    const requestId = await run((work) => publishRequest(work, asker, { title: 'مخطط حديقة' }));
    await offer(requestId);
    await offer(requestId, other, { cents: 5000, deliveryDays: 2 });
    await expect(offer(requestId, other)).rejects.toMatchObject({ code: 'OFFER_EXISTS' });
    const notices = await listNotices(db, asker, { limit: 10 });
    expect(notices.map(({ title, path }) => [title, path])).toEqual(
      [1, 2].map(() => ['عرض جديد على طلبك: مخطط حديقة', `/request?id=${requestId}`]),
    );
    expect(notices[0]?.text).toContain('بمبلغ 50 دولاراً خلال يومين');
  });

  test('that is accepted becomes an order at its price, and the others lapse', async () => {
    const id = await ask();
    const taken = await offer(id);
    await offer(id, other);
    const placed = await run((work) => acceptOffer(work, buyer, taken));
    expect(placed.totalCents).toBe(4000);
    const order = await db
      .selectFrom('market_order')
      .selectAll()
      .where('id', '=', placed.id)
      .executeTakeFirstOrThrow();
    expect(order).toMatchObject({ state: 'awaiting_payment', seller_id: one.sellerId, delivery_days: 4 });
    expect(await statesOf(id)).toEqual(['accepted', 'lapsed']);
    expect((await readRequest(db, buyer, id)).state).toBe('fulfilled');
  });

  test('is one of a seller at a time; after a refusal or withdrawal there may be another', async () => {
    const id = await ask();
    const first = await offer(id);
    await expect(offer(id)).rejects.toMatchObject({ code: 'OFFER_EXISTS' });
    await run((work) => declineOffer(work, buyer, first));
    const second = await offer(id);
    await run((work) => withdrawOffer(work, one, second));
    await offer(id);
    expect(await statesOf(id)).toEqual(['declined', 'withdrawn', 'open']);
  });

  test.each([
    ['below the least price', { cents: 100 }, 'LISTING_PRICE_TOO_LOW'],
    ['with contact details', { text: 'كلمني واتساب 0551234567' }, 'CONTACT_DETAILS_FOUND'],
    ['with a listing of another', { listingId: 'not-mine' }, 'LISTING_UNKNOWN'],
  ])('%s is refused', async (_what, more, code) => {
    await expect(offer(await ask(), one, more)).rejects.toMatchObject({ code });
  });

  test('on one’s own request is refused', async () => {
    const id = await run((work) => publishRequest(work, one, { title: 'أحتاج إلى ترجمة' }));
    await expect(offer(id)).rejects.toMatchObject({ code: 'OFFER_OWN_REQUEST' });
  });

  test('is decided by the buyer of its request only, and seen by the two sides', async () => {
    const id = await ask();
    const made = await offer(id);
    await offer(id, other);
    await expect(run((work) => acceptOffer(work, other, made))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await listOffers(db, one, id)).map((entry) => entry.id)).toEqual([made]);
    expect(await listOffers(db, buyer, id)).toHaveLength(2);
  });

  test('is taken once, however many are accepted at the same moment', async () => {
    const id = await ask();
    const offers = [];
    for (let count = 0; count < 20; count += 1) offers.push(await offer(id, await market.seller()));
    const outcomes = await Promise.allSettled(
      offers.map((made) => run((work) => acceptOffer(work, buyer, made))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await statesOf(id)).filter((state) => state === 'accepted')).toHaveLength(1);
  });
});
