/** What takes long to compute is done by a thread, whatever becomes of it. */
import { sql } from 'kysely';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { openBackground, type Background } from '../../../src/main/background/index.js';
import { matchRequest, openMatching } from '../../../src/matching/index.js';
import { systemClock } from '../../../src/platform/clock.js';
import { testDatabase, testEngine } from '../../support/index.js';
import { matchingOver, tradeRecords } from '../matching/support.js';

const market = await testDatabase();
const { db, url: databaseUrl } = market;
const { url: meiliUrl, key: meiliKey } = testEngine();
const matching = await matchingOver(market, systemClock, tradeRecords());
const place = { databaseUrl, meiliUrl, meiliKey, logLevel: 'silent' as const };
const opened: Background[] = [];

function open(where: Partial<typeof place> = {}): Background {
  const background = openBackground({ ...place, ...where });
  opened.push(background);
  return background;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((background) => background.close()));
  await db.deleteFrom('trade_model').execute();
});

const models = (): Promise<{ id: number }[]> => db.selectFrom('trade_model').select('id').execute();

describe('a thread', () => {
  test('judges words and learns from them, and says how far it is', async () => {
    await sql`update listing set wording_judged = null`.execute(db);
    const told: number[] = [];
    await open().run('learn', (percent) => {
      told.push(percent);
      return Promise.resolve();
    });
    expect(told.at(-1)).toBe(100);
    expect(await models()).toHaveLength(1);
    const left = await db.selectFrom('listing').select('id').where('wording_judged', 'is', null).execute();
    expect(left).toEqual([]);
    expect(await db.selectFrom('synonym_set').select('id').execute()).toHaveLength(1);
    expect(await db.selectFrom('suggestion_set').select('id').execute()).toHaveLength(1);
  });

  test('weighs what became of impressions', async () => {
    const { id } = await db.selectFrom('listing').select('id').executeTakeFirstOrThrow();
    await sql`
      insert into served_page
        (query_id, served_at, query, page, match, generation_id, profile_version, request, entries)
      select gen_random_uuid(), now(), 'ترجمة', 1, 'exact', 1, 'default-1', '{}',
        jsonb_build_array(jsonb_build_object('listingId', ${id}::bigint, 'position', 1))
      from generate_series(1, 30)`.execute(db);
    await open().run('conversion');
    const weighed = await db.selectFrom('listing_conversion').select(['listing_id', 'impressions']).execute();
    expect(weighed).toEqual([{ listing_id: id, impressions: 30 }]);
  });

  test('learns once for all who ask meanwhile, and a match finds what it learned', async () => {
    const background = open();
    const threads: unknown[] = [];
    const begun = (thread: unknown): unknown => threads.push(thread);
    process.on('worker', begun);
    onTestFinished(() => void process.off('worker', begun));
    await Promise.all(Array.from({ length: 5 }, () => background.run('trades')));
    expect(threads).toHaveLength(1);
    const learned = await models();
    expect(learned).toHaveLength(1);
    const own = openMatching({
      ...matching,
      learnTrades: () => Promise.reject(new Error('learned already')),
    });
    const { matches } = await matchRequest(own, { title: 'محتاج ترجمة مقال' }, { limit: 3 });
    expect(matches[0]?.listing.externalId).toMatch(/^l-translation-/u);
    expect(await models()).toEqual(learned);
  });

  test('takes the statistics that are due', async () => {
    const newest = async (): Promise<number | null> => {
      const live = await db.selectFrom('generation').selectAll().where('state', '=', 'live').execute();
      return live[0]?.statistics_id ?? null;
    };
    const before = await newest();
    const background = open();
    await background.run('statistics');
    expect(await newest()).toBe(before);
    await sql`
      update term_statistics set dirty_version = dirty_version - 1, created_at = now() - interval '1 hour'`.execute(
      db,
    );
    await background.run('statistics');
    expect(await newest()).not.toBe(before);
  });
});

describe('a thread that fails', () => {
  test('tells why in the words of the catalogue, and the next one does its work', async () => {
    await expect(open({ meiliUrl: 'http://127.0.0.1:1' }).run('trades')).rejects.toMatchObject({
      code: 'SEARCH_UNAVAILABLE',
    });
    await expect(open({ databaseUrl: 'postgres://127.0.0.1:1/none' }).run('trades')).rejects.toThrow(
      /ECONNREFUSED/u,
    );
    expect(await models()).toEqual([]);
    await open().run('trades');
    expect(await models()).toHaveLength(1);
  });

  test('leaves the model of before in use', async () => {
    await open().run('trades');
    await sql`
      insert into generation (id, index_uid, analysis_version, state)
      overriding system value values (999, 'gone', 1, 'retired')`.execute(db);
    await sql`update trade_model set generation_id = 999`.execute(db);
    const failing = openMatching({ ...matching, learnTrades: () => Promise.reject(new Error('no')) });
    const { matches } = await matchRequest(failing, { title: 'محتاج ترجمة مقال' }, { limit: 3 });
    expect(matches[0]?.listing.externalId).toMatch(/^l-translation-/u);
    await db.deleteFrom('trade_model').execute();
    const without = openMatching({ ...matching, learnTrades: () => Promise.reject(new Error('no')) });
    await expect(matchRequest(without, { title: 'ترجمة' }, { limit: 3 })).rejects.toThrow('no');
  });
});

test('closing ends what is under way, quietly, and nothing begins after it', async () => {
  const background = open();
  const under = background.run('learn');
  await background.close();
  await under;
  await background.run('trades');
  expect(await models()).toEqual([]);
});
