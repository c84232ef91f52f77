/** What was read of the index before is not read again, and never shown when it is no longer so. */
import { expect, test } from 'vitest';
import type { PostJson } from '../../../src/platform/post-json.js';
import type { Answer } from '../../../src/search/retrieval/fetch.js';
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

const titlesOf = (answers: readonly Answer[]): string[] =>
  answers.flatMap(({ documents }) => documents.map(({ title }) => title)).toSorted();

test('an index is learned in the background, and a document read again when what the score reads of it changed', async () => {
  const known = createKnownDocuments();
  const { postJson, whole } = counting();
  known.follow(postJson, uid());
  await expect.poll(whole).toBe(2);
  const read = async (): Promise<string[]> => titlesOf(await known.read(postJson, uid(), everything));
  const first = await read();
  expect(first).toHaveLength(2);
  expect(await read()).toEqual(first);
  expect(whole()).toBe(2);
  await bring(listing('two', 'تصميم بطاقة'));
  await index();
  const second = await read();
  expect(second).not.toEqual(first);
  expect(second).toHaveLength(2);
  expect(whole()).toBe(3);
  known.follow(postJson, uid());
  expect(await read()).toEqual(second);
  expect(whole()).toBe(3);
  known.close();
});

test('with no room, and of an index that is not followed, everything is read whole and nothing is missing', async () => {
  const cramped = createKnownDocuments(1);
  const elsewhere = createKnownDocuments();
  const { postJson, whole } = counting();
  const all = await elsewhere.read(postJson, uid(), everything);
  expect(all[0]?.documents).toHaveLength(2);
  expect(whole()).toBe(2);
  cramped.follow(engine.postJson, uid());
  for (let time = 1; time <= 2; time += 1) {
    expect(titlesOf(await cramped.read(postJson, uid(), everything))).toEqual(titlesOf(all));
    expect(whole()).toBe(2 + 2 * time);
  }
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
