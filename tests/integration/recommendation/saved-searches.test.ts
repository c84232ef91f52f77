/** Searches of which somebody wants to hear: what is really new, once a day at most, whoever looks and however often. */
import { expect, test } from 'vitest';
import { transact, type Actor, type Work } from '../../../src/marketplace/core/index.js';
import { listNotices } from '../../../src/marketplace/notices/index.js';
import {
  changeSavedSearch,
  checkSavedSearches,
  deleteSavedSearch,
  listSavedSearches,
  saveSearch,
  type CheckOptions,
  type NewSavedSearch,
  type SavedSearch,
} from '../../../src/recommendation/index.js';
import { indexedMarket } from './support.js';

const { db, market, search, bring, index } = await indexedMarket();
const { core } = market;
const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(core, deed);

await bring(
  { type: 'category', id: 'design', name: 'تصميم' },
  { type: 'category', id: 'audio', name: 'صوتيات' },
  { type: 'seller', id: 'salma', displayName: 'سلمى' },
);

const errors: unknown[] = [];
const check = (options: Partial<CheckOptions> = {}): Promise<number> =>
  checkSavedSearches({ core, search, onError: (error) => void errors.push(error), ...options });

const save = (actor: Actor, change: Partial<NewSavedSearch> = {}): Promise<SavedSearch> =>
  run((work) => saveSearch(work, actor, { text: 'تصميم شعار', filters: {}, letter: false, ...change }));

let listings = 0;
/** A listing that is published now, and in the index. */
async function publish(title: string, change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const id = `l${(listings += 1)}`;
  await bring({
    ...{ type: 'listing', id, sellerId: 'salma', categoryId: 'design', title, tags: [], status: 'published' },
    ...{ createdAt: core.clock.now().toISOString(), ...change },
  });
  await index();
  return id;
}

async function told(actor: Actor): Promise<unknown[]> {
  const notices = await listNotices(db, actor, { limit: 50 });
  return notices.map(({ data }) => (data['listings'] as { id: string }[]).map(({ id }) => id));
}

test('what is published after it was saved is told once, by however many look', async () => {
  await publish('تصميم شعار قديم');
  const buyer = await market.buyer();
  await save(buyer);
  market.pass(2);
  const id = await publish('تصميم شعار لمطعمك');
  await publish('تعليق صوتي بالفصحى');
  await Promise.all([check(), check()]);
  expect(await told(buyer)).toEqual([[id]]);
  market.pass(30);
  await check();
  expect(await told(buyer)).toEqual([[id]]);
  const [notice] = await listNotices(db, buyer, { limit: 1 });
  expect(notice).toMatchObject({
    title: 'خدمة جديدة تناسب بحثك «تصميم شعار»',
    text: '• تصميم شعار لمطعمك',
    path: `/?${new URLSearchParams({ q: 'تصميم شعار', sort: 'newest' }).toString()}`,
  });
  expect(errors).toEqual([]);
});

test('there is one notice a day, and it holds all that came since', async () => {
  const buyer = await market.buyer();
  await save(buyer);
  market.pass(1);
  const first = await publish('تصميم شعار أول');
  await check();
  market.pass(3);
  const later = [await publish('تصميم شعار ثان'), await publish('تصميم شعار ثالث')];
  await check();
  expect(await told(buyer)).toEqual([[first]]);
  market.pass(22);
  await check();
  const [[digest], rest] = [(await told(buyer)).slice(0, 1), (await told(buyer)).slice(1)];
  expect(new Set(digest as string[])).toEqual(new Set(later));
  expect(rest).toEqual([[first]]);
});

test('an edit does not make a listing new, nor does a pause', async () => {
  const buyer = await market.buyer();
  const id = await publish('رسم توضيحي');
  market.pass(1);
  await save(buyer);
  market.pass(1);
  const createdAt = new Date(core.clock.now().getTime() - 2 * 3_600_000).toISOString();
  const record = { type: 'listing', id, sellerId: 'salma', categoryId: 'design', tags: [], createdAt };
  await bring({ ...record, title: 'تصميم شعار', status: 'paused' });
  await bring({ ...record, title: 'تصميم شعار', status: 'published' });
  await index();
  await check();
  expect(await told(buyer)).toEqual([]);
});

test('filters hold, and nobody is told of their own listing', async () => {
  const buyer = await market.seller('ندى');
  await save(buyer, { filters: { priceMax: 1000, category: 'design' } });
  market.pass(1);
  const cheap = await publish('تصميم شعار بسعر يناسبك', { basePriceCents: 900 });
  await publish('تصميم شعار فاخر', { basePriceCents: 9000 });
  await publish('تصميم شعار صوتي', { basePriceCents: 900, categoryId: 'audio' });
  const own = await publish('تصميم شعار من عندي', { basePriceCents: 900 });
  await db.updateTable('listing').set({ seller_id: buyer.sellerId }).where('external_id', '=', own).execute();
  await check();
  expect(await told(buyer)).toEqual([[cheap]]);
});

test('a paused search is silent, and goes on from when it is resumed', async () => {
  const buyer = await market.buyer();
  const { id } = await save(buyer);
  await run((work) => changeSavedSearch(work, buyer, id, { paused: true }));
  market.pass(1);
  await publish('تصميم شعار أثناء التوقف');
  await check();
  expect(await told(buyer)).toEqual([]);
  market.pass(1);
  await run((work) => changeSavedSearch(work, buyer, id, { paused: false }));
  market.pass(1);
  const after = await publish('تصميم شعار بعد التوقف');
  await check();
  expect(await told(buyer)).toEqual([[after]]);
});

test('a check that was killed is taken up by another', async () => {
  const buyer = await market.buyer();
  await save(buyer);
  market.pass(1);
  const id = await publish('تصميم شعار جريء');
  const killed = { matchesAmong: () => Promise.reject(new Error('killed')) };
  await check({ search: killed });
  expect(errors.splice(0)).not.toEqual([]);
  await check();
  expect(await told(buyer)).toEqual([]);
  market.pass(1);
  await check();
  expect(await told(buyer)).toEqual([[id]]);
});

test('what the index does not know yet is told when it does', async () => {
  const buyer = await market.buyer();
  await save(buyer);
  market.pass(1);
  const createdAt = core.clock.now().toISOString();
  const record = {
    type: 'listing',
    id: 'late',
    sellerId: 'salma',
    categoryId: 'design',
    tags: [],
    createdAt,
  };
  await bring({ ...record, title: 'تصميم شعار متأخر', status: 'published' });
  await check();
  expect(await told(buyer)).toEqual([]);
  await index();
  market.pass(2);
  await check();
  expect(await told(buyer)).toEqual([['late']]);
});

test('the same search is saved once, its owner alone changes it, and fifty are enough', async () => {
  const [buyer, other] = [await market.buyer(), await market.buyer()];
  const { id } = await save(buyer);
  expect(await save(buyer, { name: 'شعارات' })).toMatchObject({ id, name: 'شعارات' });
  await expect(run((work) => deleteSavedSearch(work, other, id))).rejects.toMatchObject({
    code: 'SAVED_SEARCH_UNKNOWN',
  });
  await expect(save(buyer, { filters: { category: 'nowhere' } })).rejects.toMatchObject({
    code: 'CATEGORY_UNKNOWN',
  });
  for (let count = 1; count < 50; count += 1) await save(buyer, { text: `شعار ${count}` });
  await expect(save(buyer, { text: 'واحد زائد' })).rejects.toMatchObject({ code: 'SAVED_SEARCHES_FULL' });
  await run((work) => deleteSavedSearch(work, buyer, id));
  expect(await listSavedSearches(db, buyer)).toHaveLength(49);
});
