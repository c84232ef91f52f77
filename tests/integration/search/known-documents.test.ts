/** What was read of the index before is not read again, and never shown when it is no longer so. */
import { expect, test } from 'vitest';
import type { PostJson } from '../../../src/platform/post-json.js';
import { createKnownDocuments } from '../../../src/search/retrieval/known-documents.js';
import { indexedMarket } from '../recommendation/support.js';

const { search, engine, bring, index } = await indexedMarket();

const listing = (id: string, title: string) => ({
  ...{ type: 'listing', id, sellerId: 'seller', categoryId: 'design', title, tags: [] },
  ...{ status: 'published', basePriceCents: 1000 },
});

await bring(
  { type: 'category', id: 'design', name: 'تصميم' },
  { type: 'seller', id: 'seller', displayName: 'seller' },
  listing('one', 'تصميم شعار'),
  listing('two', 'تصميم غلاف'),
);
await index();

const everything = [{ filter: [], limit: 10 }];

/** Counts the documents that the engine hands over whole. */
function counting(): { readonly postJson: PostJson; readonly whole: () => number } {
  let whole = 0;
  const postJson: PostJson = async (path, body) => {
    const answer = await engine.postJson(path, body);
    const { fields } = body as { readonly fields: readonly string[] };
    if (fields.includes('title'))
      whole += (answer as { readonly results: readonly unknown[] }).results.length;
    return answer;
  };
  return { postJson, whole: () => whole };
}

const uid = (): string => search.snapshots.current().indexUid;

test('a document is read whole once, and again when what the score reads of it has changed', async () => {
  const known = createKnownDocuments();
  const { postJson, whole } = counting();
  const read = async (): Promise<string[]> => {
    const [answer] = await known.read(postJson, uid(), everything);
    return (answer?.documents ?? []).map(({ title }) => title).toSorted();
  };
  const first = await read();
  expect(whole()).toBe(2);
  expect(await read()).toEqual(first);
  expect(whole()).toBe(2);
  await bring(listing('two', 'تصميم بطاقة'));
  await index();
  const second = await read();
  expect(second).not.toEqual(first);
  expect(second).toHaveLength(2);
  expect(whole()).toBe(3);
  known.close();
});

test('with no room, everything is read each time and nothing is missing', async () => {
  const known = createKnownDocuments(1);
  const [answer] = await known.read(engine.postJson, uid(), everything);
  const [again] = await known.read(engine.postJson, uid(), everything);
  expect(answer?.documents).toHaveLength(2);
  expect(again).toEqual(answer);
  known.close();
});

test('an index is learned in the background', async () => {
  const known = createKnownDocuments();
  const { postJson, whole } = counting();
  known.follow(postJson, uid());
  await expect.poll(whole).toBe(2);
  known.follow(postJson, uid());
  await known.read(postJson, uid(), everything);
  expect(whole()).toBe(2);
  known.close();
});

test('the next search sees what was changed', async () => {
  const titles = async (): Promise<string[]> => {
    const { hits } = await search.search({ text: 'شعار', limit: 5, filters: {}, sort: 'relevance' });
    return hits.map(({ id }) => id);
  };
  expect(await titles()).toEqual(['one']);
  await bring(listing('one', 'ترجمة'), listing('two', 'تصميم شعار'));
  await index();
  expect(await titles()).toEqual(['two']);
});
