/** Leaving: a person takes their data along, and nothing that says who they were is left. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transact, type Work } from '../../../../src/marketplace/core/index.js';
import {
  actorOfToken,
  closeAccount,
  exportAccount,
  signInWith,
  updateProfile,
  type SocialProfile,
} from '../../../../src/marketplace/people/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;
const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(core, deed);

const noor: SocialProfile = {
  subject: 's1',
  email: 'noor@example.com',
  emailVerified: true,
  name: 'نور الهدى',
};

async function placeOrder(buyerAccountId: number, sellerId: number, state: string): Promise<void> {
  await sql`
    insert into market_order (external_id, buyer_account_id, seller_id, state, title, lines, quantity, total_cents,
      delivery_days, placed_at, brief)
    values (${core.newId()}, ${buyerAccountId}, ${sellerId}, ${state}, 'تصميم شعار', '[]', 1, 500, 3,
      ${core.clock.now()}, '{"text": "سر"}')`.execute(db);
}

test('an account that is closed leaves no name, and its orders stay', async () => {
  const { accessToken } = await signInWith(core, 'test', noor);
  const actor = await actorOfToken(db, accessToken, core.clock.now());
  const seller = await market.seller();
  await placeOrder(actor?.accountId ?? 0, seller.sellerId, 'accepted');
  if (actor !== null) await run((work) => closeAccount(work, actor));
  const tables = ['account', 'social_identity', 'session', 'one_time_token', 'outbox'] as const;
  const left = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  expect(JSON.stringify(left)).not.toMatch(/noor|نور الهدى/u);
  await expect(actorOfToken(db, accessToken, core.clock.now())).rejects.toMatchObject({
    code: 'SESSION_ENDED',
  });
  expect(
    await db.selectFrom('market_order').select('id').where('seller_id', '=', seller.sellerId).execute(),
  ).toHaveLength(1);
  const again = await actorOfToken(db, (await signInWith(core, 'test', noor)).accessToken, core.clock.now());
  expect(again?.accountId).not.toBe(actor?.accountId);
});

test('a seller who leaves is nobody, and their listings are out of sight', async () => {
  const seller = await market.seller('سلمى الخطاط');
  await run((work) => updateProfile(work, seller, { bio: 'خطاطة منذ 12 سنة', skills: ['خط عربي'] }));
  await sql`
    with category as (insert into category (external_id, name) values ('c1', 'تصميم') returning id)
    insert into listing (external_id, seller_id, category_id, title, status)
    select 'l-' || status, ${seller.sellerId}, id, 'لوحة خط', status
    from category, unnest(array['draft', 'published', 'archived']) status`.execute(db);
  await run((work) => closeAccount(work, seller));
  const row = await db
    .selectFrom('seller')
    .selectAll()
    .where('id', '=', seller.sellerId)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ display_name: 'بائع سابق', skills: [], deleted_at: core.clock.now() });
  expect(await db.selectFrom('seller_profile').selectAll().where('seller_id', '=', row.id).execute()).toEqual(
    [],
  );
  const listings = await db.selectFrom('listing').select('status').where('seller_id', '=', row.id).execute();
  expect(new Set(listings.map(({ status }) => status))).toEqual(new Set(['archived']));
});

test.each(['buyer', 'seller'] as const)('an account whose %s waits for an order stays', async (side) => {
  const buyer = await market.buyer();
  const seller = await market.seller();
  await placeOrder(buyer.accountId, seller.sellerId, 'in_progress');
  const refused = run((work) => closeAccount(work, side === 'buyer' ? buyer : seller));
  await expect(refused).rejects.toMatchObject({ code: 'ACCOUNT_HAS_ORDERS' });
});

test('an account with money stays', async () => {
  const buyer = await market.buyer();
  await sql`
    with wallet as (insert into ledger_account (kind, account_id) values ('wallet', ${buyer.accountId}) returning id),
    outside as (insert into ledger_account (kind, provider) values ('outside', 'test') returning id),
    paid as (insert into ledger_transaction (kind, subject_id, at) values ('test', 1, ${core.clock.now()}) returning id)
    insert into ledger_posting (transaction_id, account_id, cents)
    select paid.id, wallet.id, 700 from paid, wallet union all select paid.id, outside.id, -700 from paid, outside`.execute(
    db,
  );
  await expect(run((work) => closeAccount(work, buyer))).rejects.toMatchObject({ code: 'ACCOUNT_HAS_MONEY' });
});

test('an export holds what is theirs, and nothing of others', async () => {
  const seller = await market.seller('هند');
  const buyer = await market.buyer('مها');
  await placeOrder(buyer.accountId, seller.sellerId, 'accepted');
  const ofSeller = await exportAccount(db, seller);
  expect(ofSeller).toMatchObject({
    account: { displayName: 'هند' },
    seller: { displayName: 'هند' },
    orders: [{ as: 'seller', totalCents: 500, brief: null }],
  });
  expect(JSON.stringify(ofSeller)).not.toContain('مها');
  expect(await exportAccount(db, buyer)).toMatchObject({
    seller: null,
    orders: [{ as: 'buyer', brief: { text: 'سر' } }],
    money: [],
  });
});
