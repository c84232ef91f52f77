/** Buying a listing: what is bought is frozen as it stood. */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { transact, type Actor } from '../../../../src/marketplace/core/index.js';
import { placeOrder, placeOrderFromOffer, type NewOrder } from '../../../../src/marketplace/orders/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { listedService } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;
const seller = await market.seller();
const buyer = await market.buyer();

const place = (input: NewOrder, actor: Actor = buyer) =>
  transact(core, (work) => placeOrder(work, actor, input));
const read = (id: number) =>
  db.selectFrom('market_order').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('a purchase', () => {
  test('freezes the lines, the price and the promise of the listing, its upgrades and the quantity', async () => {
    const listing = await listedService(market, seller);
    const placed = await place({
      listingId: listing.externalId,
      upgrades: ['تسليم خلال 24 ساعة'],
      quantity: 2,
    });
    await db.updateTable('listing').set({ base_price_cents: 9900 }).where('id', '=', listing.id).execute();
    expect(await read(placed.id)).toMatchObject({
      state: 'awaiting_payment',
      total_cents: 3000,
      quantity: 2,
      delivery_days: 1,
      lines: [
        { kind: 'base', cents: 500, deliveryDays: 3 },
        { kind: 'upgrade', title: 'تسليم خلال 24 ساعة', cents: 1000, deliveryDays: 1 },
      ],
    });
  });

  test('takes a package in place of the bare service', async () => {
    const listing = await listedService(market, seller);
    const placed = await place({
      listingId: listing.externalId,
      package: 'متقدمة',
      upgrades: ['ملفات المصدر'],
    });
    expect(await read(placed.id)).toMatchObject({ total_cents: 3000, delivery_days: 5 });
  });

  test.each([
    ['of an unknown listing', {}, { listingId: 'none' }, 'LISTING_UNKNOWN'],
    ['of a listing in review', { status: 'in_review' }, {}, 'LISTING_UNKNOWN'],
    ['of a deleted listing', { deleted_at: new Date() }, {}, 'LISTING_UNKNOWN'],
    ['of a listing without price', { base_price_cents: null }, {}, 'LISTING_NOT_FOR_SALE'],
    ['with an upgrade that is not offered', {}, { upgrades: ['غير موجود'] }, 'ORDER_CHOICE_UNKNOWN'],
    ['with a package that is not offered', {}, { package: 'ذهبية' }, 'ORDER_CHOICE_UNKNOWN'],
    ['at a price that is no longer the price', {}, { expectedTotalCents: 400 }, 'ORDER_PRICE_CHANGED'],
    ['beyond the largest order', {}, { quantity: 1_000_000 }, 'ORDER_TOO_LARGE'],
    ['of less than nothing', {}, { quantity: -1 }, 'LISTING_NOT_FOR_SALE'],
  ] as const)('%s is refused and leaves nothing', async (_what, columns, input, code) => {
    const someone = await market.buyer();
    const listing = await listedService(market, seller, columns);
    await expect(place({ listingId: listing.externalId, ...input }, someone)).rejects.toMatchObject({ code });
    const orders = await db
      .selectFrom('market_order')
      .selectAll()
      .where('buyer_account_id', '=', someone.accountId)
      .execute();
    expect(orders).toEqual([]);
  });

  test('of one’s own listing is refused', async () => {
    const listing = await listedService(market, seller);
    await expect(place({ listingId: listing.externalId }, seller)).rejects.toMatchObject({
      code: 'ORDER_OWN_LISTING',
    });
  });

  test('of an offer has its price and promise, and an offer becomes one order', async () => {
    const { rows } = await sql<{ id: number }>`
      with wanted as (
        insert into request (external_id, title, created_at) values ('wanted', 'هوية', ${core.clock.now()}) returning id)
      insert into offer (external_id, request_id, seller_id, state, cents, delivery_days, text, made_at)
      select 'offered', id, ${seller.sellerId}, 'open', 4500, 6, 'عرض', ${core.clock.now()} from wanted
      returning id`.execute(db);
    const offerId = rows[0]?.id ?? 0;
    const offer = {
      offerId,
      sellerId: seller.sellerId,
      listingId: null,
      title: 'هوية بصرية كاملة',
      cents: 4500,
      deliveryDays: 6,
    };
    const take = (actor: Actor) => transact(core, (work) => placeOrderFromOffer(work, actor, offer));
    await expect(take(seller)).rejects.toMatchObject({ code: 'ORDER_OWN_LISTING' });
    const { id } = await take(buyer);
    expect(await read(id)).toMatchObject({
      offer_id: offerId,
      listing_id: null,
      total_cents: 4500,
      delivery_days: 6,
      lines: [{ kind: 'offer', title: 'هوية بصرية كاملة', cents: 4500 }],
    });
    await expect(take(buyer)).rejects.toThrow('market_order_offer_id_key');
  });

  test('what was bought cannot be changed afterwards, by the database itself', async () => {
    const listing = await listedService(market, seller);
    const { id } = await place({ listingId: listing.externalId });
    await expect(
      db.updateTable('market_order').set({ total_cents: 1 }).where('id', '=', id).execute(),
    ).rejects.toThrow('never change');
  });
});
