/** Searching by one's own taste: what it raises and says, and that it is gone everywhere when it is taken back. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transact, type Work } from '../../../src/marketplace/core/index.js';
import {
  addFavourite,
  choosePersonal,
  closeAccount,
  forgetHistory,
  removeFavourite,
} from '../../../src/marketplace/people/index.js';
import type { SearchRequest, SearchResult } from '../../../src/search/types.js';
import { indexedMarket } from '../recommendation/support.js';

const { db, market, search, bring, index, another } = await indexedMarket();
const { core } = market;
const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(core, deed);
/** Two processes of the same installation. */
const processes = [search, await another()] as const;

const sellers = ['adam', 'badr', 'camil', 'dina', 'eman'];
await bring(
  { type: 'category', id: 'design', name: 'تصميم' },
  { type: 'category', id: 'audio', name: 'صوتيات' },
  ...sellers.map((id) => ({ type: 'seller', id, displayName: id })),
  ...sellers.map((sellerId) => ({
    ...{ type: 'listing', id: `logo-${sellerId}`, sellerId, categoryId: 'design', tags: [] },
    ...{ title: 'تصميم شعار', basePriceCents: 1000, deliveryDays: 2, status: 'published' },
    createdAt: '2026-01-01T00:00:00Z',
  })),
  ...sellers.map((sellerId) => ({
    ...{ type: 'listing', id: `voice-${sellerId}`, sellerId, categoryId: 'audio', tags: [] },
    ...{ title: 'تعليق صوتي', basePriceCents: 1000, status: 'published' },
  })),
);
await index();

const asked: SearchRequest = { text: 'تصميم شعار', limit: 20, filters: {}, sort: 'relevance' };
const ask = (change: Partial<SearchRequest> = {}, by = search): Promise<SearchResult> =>
  by.search({ ...asked, ...change });
const ids = ({ hits }: SearchResult): string[] => hits.map(({ id }) => id);
const hits = async (change: Partial<SearchRequest> = {}, by = search): Promise<string> =>
  JSON.stringify((await ask(change, by)).hits);

/** A buyer who ordered the voice of the last of all sellers. */
async function buyerOf(listing = 'voice-eman') {
  const buyer = await market.buyer();
  await sql`
    insert into market_order (external_id, buyer_account_id, seller_id, listing_id, state, title, lines, quantity,
      total_cents, delivery_days, placed_at, paid_at, accepted_at)
    select ${core.newId()}, ${buyer.accountId}, seller_id, id, 'accepted', title, '[]', 1, 500, 1,
      ${core.clock.now()}, ${core.clock.now()}, ${core.clock.now()}
    from listing where external_id = ${listing}`.execute(db);
  return buyer;
}

test('what one ordered raises what is like it among equals, and says so', async () => {
  const everybody = ids(await ask());
  expect(everybody.at(-1)).toBe('logo-eman');
  const { accountId } = await buyerOf();
  const own = await ask({ accountId });
  expect(ids(own)[0]).toBe('logo-eman');
  expect(own.hits[0]?.personalReason).toBe('لأنك طلبت من هذا البائع');
  expect(own.hits.filter(({ personalReason }) => personalReason !== undefined)).toHaveLength(1);
});

test('it changes the order alone: nothing comes in, nothing falls out, no score moves by more than its weight', async () => {
  const { accountId } = await buyerOf();
  const [all, own] = [await ask(), await ask({ accountId })];
  expect(new Set(ids(own))).toEqual(new Set(ids(all)));
  expect(ids(own).some((id) => id.startsWith('voice'))).toBe(false);
  for (const { id, score, contributions } of own.debug()) {
    const usual = all.debug().find((one) => one.id === id)?.score ?? 0;
    expect(score - usual).toBeGreaterThanOrEqual(0);
    expect(score - usual).toBeLessThanOrEqual(0.02);
    expect(contributions.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
  }
});

test('the answer is to the byte that of everybody for who is nobody, did nothing or asks for no taste', async () => {
  const everybody = await hits();
  const newcomer = await market.buyer();
  const { accountId } = await buyerOf();
  expect(await hits({ accountId })).not.toBe(everybody);
  expect(await hits({ accountId: newcomer.accountId })).toBe(everybody);
  expect(await hits({ accountId, organic: true })).toBe(await hits({ organic: true }));
  expect(await hits({ accountId, sort: 'price' })).toBe(await hits({ sort: 'price' }));
});

test.each([
  [
    'switched off',
    (work: Work, actor: Parameters<typeof forgetHistory>[1]) => choosePersonal(work, actor, false),
  ],
  ['forgotten', forgetHistory],
  ['gone with the account', closeAccount],
])('a taste that is %s has no part in any process any more', async (_name, takeBack) => {
  const everybody = await hits();
  const buyer = await buyerOf();
  for (const by of processes) expect(await hits(buyer, by)).not.toBe(everybody);
  await run((work) => takeBack(work, buyer));
  for (const by of processes) await expect.poll(() => hits(buyer, by), { interval: 5 }).toBe(everybody);
});

test('it comes back when it is switched on, from what is done from then on after it was forgotten', async () => {
  const buyer = await buyerOf();
  const everybody = await hits();
  await run((work) => choosePersonal(work, buyer, false));
  await run((work) => choosePersonal(work, buyer, true));
  await expect.poll(() => hits(buyer)).not.toBe(everybody);
  await run((work) => forgetHistory(work, buyer));
  market.pass(1);
  await run((work) => addFavourite(work, buyer, 'voice-dina'));
  await expect.poll(async () => ids(await ask(buyer))[0]).toBe('logo-dina');
  await run((work) => removeFavourite(work, buyer, 'voice-dina'));
  await expect.poll(() => hits(buyer)).toBe(everybody);
});

test('a cancelled order says nothing', async () => {
  const buyer = await buyerOf();
  await db
    .updateTable('market_order')
    .set({ state: 'cancelled', reason: 'changed_mind', fault: 'buyer', closed_at: core.clock.now() })
    .where('buyer_account_id', '=', buyer.accountId)
    .execute();
  expect(await hits(buyer)).toBe(await hits());
});

test('sellers are told of their place as everybody sees it', async () => {
  const { contributions } = await search.explain('logo-eman', asked.text);
  const taste = contributions.find(({ signal }) => signal === 'affinity');
  expect(taste).toMatchObject({ value: null, contribution: 0 });
});
