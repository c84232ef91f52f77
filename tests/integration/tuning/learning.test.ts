import { expect, test } from 'vitest';
import { applyBatch } from '../../../src/api/apply-batch.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { openMizanQueue } from '../../../src/platform/queue/index.js';
import type { SearchResult } from '../../../src/search/types.js';
import {
  chooseSynonym,
  learn,
  learnIfDue,
  listSynonyms,
  rollBackSynonyms,
} from '../../../src/tuning/learning/index.js';
import { testDatabase, testSearch, testQueueStore } from '../../support/index.js';
import { wordMarket } from '../../support/word-market.js';

const now = new Date('2026-11-21T10:00:00Z');
const database = await testDatabase();
const { db } = database;
const clock = fixedClock(now);
const market = wordMarket({ noise: 20 });

await applyBatch(db, clock, [
  ...[1, 2, 3].map((id) => ({ type: 'category', id: `c${id}`, name: `قسم ${id}` })),
  ...[...new Set(market.map(({ seller }) => seller))].map((seller) => ({
    type: 'seller',
    id: `s${seller}`,
    displayName: `بائع ${seller}`,
  })),
  ...market.map(({ seller, category, title, tags }, index) => ({
    type: 'listing',
    id: `l${index}`,
    sellerId: `s${seller}`,
    categoryId: `c${category}`,
    title,
    tags: tags.filter((tag) => tag !== ''),
    status: 'published',
  })),
]);
const { search } = await testSearch(database, clock);

async function ask(text: string, literal = false): Promise<SearchResult> {
  await search.snapshots.refresh();
  return search.search({ text, limit: 100, filters: {}, sort: 'relevance', literal });
}

/** Listings that say only the other name. */
const onlyOther = market.flatMap(({ title, tags }, index) =>
  `${title} ${tags.join(' ')}`.includes('زعفل') || !`${title} ${tags.join(' ')}`.includes('درنق')
    ? []
    : [`l${index}`],
);

function foundOfOther({ hits }: SearchResult): string[] {
  return hits.map(({ id }) => id).filter((id) => onlyOther.includes(id));
}

test('a job learns a version that the search uses, that a person overrules and that can be taken back', async () => {
  expect(foundOfOther(await ask('زعفل'))).toEqual([]);

  const percents: number[] = [];
  const queue = await openMizanQueue({
    store: testQueueStore('postgres', database.url),
    onError: (error) => {
      throw error;
    },
  });
  let done: (version: number | null) => void = () => undefined;
  const learned = new Promise<number | null>((resolve) => {
    done = resolve;
  });
  const idle = (): Promise<void> => Promise.resolve();
  await queue.work({
    drain: idle,
    statistics: idle,
    vectors: idle,
    retention: idle,
    sweep: idle,
    webhooks: idle,
    notices: idle,
    match: idle,
    exposure: idle,
    ranks: idle,
    conversion: idle,
    learn: async (_job, progress) => {
      const version = await learnIfDue(db, now, async (percent) => {
        percents.push(percent);
        await progress(percent);
      });
      done(version);
    },
  });
  await queue.add({ name: 'learn' });
  const first = await learned;
  await queue.close();
  expect(first).not.toBeNull();
  expect(percents).toEqual([25, 50, 75, 100]);
  expect(await learnIfDue(db, now, idle)).toBeNull();

  const answer = await ask('زعفل');
  expect(answer.interpretation.synonyms).toMatchObject([{ source: 'زعفل', added: 'درنق' }]);
  expect(foundOfOther(answer).sort()).toEqual([...onlyOther].sort());
  const lastOwn = answer.hits.findLastIndex(({ id }) => !onlyOther.includes(id));
  expect(answer.hits.findIndex(({ id }) => onlyOther.includes(id))).toBeGreaterThan(lastOwn);
  expect(foundOfOther(await ask('زعفل', true))).toEqual([]);

  await chooseSynonym(db, { source: 'زعفل', target: 'درنق' }, { choice: 'off', oneWay: false });
  expect(foundOfOther(await ask('زعفل'))).toEqual([]);
  const { version: second } = await learn(db);
  expect(second).not.toBe(first);
  expect(foundOfOther(await ask('زعفل')), 'what was switched off stays off after learning').toEqual([]);
  expect(await listSynonyms(db, 'زعفل')).toMatchObject([{ on: false }, { on: false }]);
  await chooseSynonym(db, { source: 'زعفل', target: 'درنق' }, { choice: 'learned', oneWay: false });
  expect(foundOfOther(await ask('زعفل'))).not.toEqual([]);

  await db
    .deleteFrom('synonym')
    .where('set_id', '=', first ?? 0)
    .execute();
  expect(await rollBackSynonyms(db)).toBe(first);
  expect(foundOfOther(await ask('زعفل'))).toEqual([]);
  await expect(rollBackSynonyms(db)).rejects.toMatchObject({ code: 'SYNONYM_SET_NONE_BEFORE' });
});

test('a synonym that a person adds is used one way only when that is wanted', async () => {
  await chooseSynonym(db, { source: 'خزامي', target: 'كزبل لمطن' }, { choice: 'on', oneWay: true });
  expect((await ask('خزامي')).interpretation.synonyms).toEqual([
    { source: 'خزامي', added: 'كزبل لمطن', weight: 1 },
  ]);
  expect((await ask('كزبل لمطن')).interpretation.synonyms).toEqual([]);
  await expect(
    chooseSynonym(db, { source: '١٢٣', target: 'خزامي' }, { choice: 'on', oneWay: true }),
  ).rejects.toMatchObject({ code: 'SYNONYM_PHRASE_INVALID' });
});
