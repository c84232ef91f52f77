import { expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { applyBatch } from '../../../src/api/apply-batch.js';
import {
  auditResponse,
  draftResponse,
  previewResponse,
  profilesResponse,
  published,
  versionResponse,
  type DraftResponse,
} from '../../../src/api/contracts/ranking-profiles.js';
import { searchResponse, type SearchResponse } from '../../../src/api/contracts/search.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testSearch } from '../../support/index.js';
import { authorization, now, smallMarketplace, testApp } from './support.js';

const database = await testDatabase();
const { db } = database;
const clock = fixedClock(now);
await smallMarketplace(db);
await applyBatch(
  db,
  clock,
  Array.from({ length: 8 }, (_, index) => ({
    type: 'seller',
    id: `seller-${index}`,
    displayName: `بائع ${index}`,
  })),
);
await applyBatch(
  db,
  clock,
  Array.from({ length: 8 }, (_, index) => ({
    type: 'listing',
    id: `logo-${index + 2}`,
    sellerId: `seller-${index}`,
    categoryId: 'design/logo',
    title: `تصميم شعار لمتجرك ${index + 2} مع ملفات المصدر`,
    tags: ['شعار'],
    deliveryDays: 9 - index,
    status: 'published',
  })),
);
const { search } = await testSearch(database, clock);
const { app, eventLog } = await testApp(db, { search });

const base = '/v1/ranking/profiles';
const product = authorization(await createApiKey(db, { role: 'product', label: 'فريق المنتج' }));
const logo = encodeURIComponent('تصميم شعار');

async function call(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  { body, revision }: { readonly body?: object; readonly revision?: number } = {},
): Promise<Awaited<ReturnType<typeof app.inject>>> {
  return app.inject({
    method,
    url: `${base}${url}`,
    headers: { ...product, ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }) },
    ...(body === undefined ? {} : { payload: body }),
  });
}

async function newDraft(name = 'تجربة', from?: number): Promise<DraftResponse> {
  const response = await call('POST', '/drafts', { body: { name, ...(from === undefined ? {} : { from }) } });
  expect(response.statusCode, response.body).toBe(201);
  return draftResponse.parse(response.json());
}

async function change({ id, revision }: DraftResponse, changes: object): Promise<DraftResponse> {
  const response = await call('PATCH', `/drafts/${id}`, { body: { changes }, revision });
  expect(response.statusCode, response.body).toBe(200);
  expect(response.headers['etag']).toBe(`"${revision + 1}"`);
  return draftResponse.parse(response.json());
}

async function withRule({ id, revision }: DraftResponse, rule: object): Promise<DraftResponse> {
  const body = { until: '2026-12-31T00:00:00Z', reason: 'حملة الشهر', ...rule };
  const response = await call('POST', `/drafts/${id}/rules`, { body, revision });
  expect(response.statusCode, response.body).toBe(201);
  return draftResponse.parse(response.json());
}

async function publish({ id, revision }: DraftResponse, reason = 'تجربة نشر'): Promise<number> {
  const response = await call('POST', `/drafts/${id}/publish`, { body: { reason }, revision });
  expect(response.statusCode, response.body).toBe(201);
  await search.profiles.refresh();
  return published.parse(response.json()).version;
}

async function ask(query = `q=${logo}`): Promise<SearchResponse> {
  const response = await app.inject({ url: `/v1/search?${query}` });
  expect(response.statusCode, response.body).toBe(200);
  return searchResponse.parse(response.json());
}

const idsOf = ({ hits }: SearchResponse): string[] => hits.map(({ id }) => id);

/** Back to the default, so that no test sees what another published. */
async function reset(): Promise<void> {
  const { live } = profilesResponse.parse((await call('GET', '')).json());
  if (live === 0) return;
  const response = await call('POST', '/0/restore', { body: { replaces: live, reason: 'نهاية التجربة' } });
  expect(response.statusCode, response.body).toBe(201);
  await search.profiles.refresh();
}

test.each(['service', 'seller'] as const)('a %s may neither read nor change profiles', async (role) => {
  const key = await createApiKey(db, {
    role,
    label: role,
    ...(role === 'seller' ? { sellerId: 'salma' } : {}),
  });
  for (const [method, url] of [
    ['GET', ''],
    ['POST', '/drafts'],
    ['GET', '/audit'],
  ] as const) {
    const answer = await app.inject({ method, url: `${base}${url}`, headers: authorization(key) });
    expect(answer.json()).toMatchObject({ code: 'FORBIDDEN' });
  }
});

test('a draft changes nothing until it is published, then every search is ranked by it', async () => {
  const before = idsOf(await ask());
  let draft = await newDraft();
  draft = await change(draft, { weights: { delivery: 5 } });
  expect(draft.resolved.weights.delivery).toBe(5);
  expect(draft.differences).toEqual([{ path: ['weights', 'delivery'], after: 5 }]);
  expect(idsOf(await ask())).toEqual(before);
  const version = await publish(draft);
  const fastest = idsOf(await ask());
  expect(fastest.filter((id) => id !== 'logo-1')).toEqual([
    'logo-9',
    'logo-8',
    'logo-7',
    'logo-6',
    'logo-5',
    'logo-4',
    'logo-3',
    'logo-2',
  ]);
  const { queryId } = await ask();
  await eventLog.flush();
  const page = await db
    .selectFrom('served_page')
    .select('profile_version')
    .where('query_id', '=', queryId)
    .executeTakeFirstOrThrow();
  expect(page.profile_version).toMatch(new RegExp(`^${version}/`, 'u'));
  const gone = await call('GET', `/drafts/${draft.id}`);
  expect(gone.json()).toMatchObject({ code: 'PROFILE_DRAFT_UNKNOWN' });
  await reset();
  expect(idsOf(await ask())).toEqual(before);
});

test('following pages keep the list that was frozen under the profile before', async () => {
  const first = await ask(`q=${logo}&limit=3`);
  const whole = idsOf(await ask());
  await publish(await change(await newDraft(), { weights: { delivery: 5 } }));
  const second = await ask(`q=${logo}&limit=10&cursor=${first.cursor ?? ''}`);
  expect([...idsOf(first), ...idsOf(second)]).toEqual(whole);
  await reset();
});

test('weights of a category hold for searches about it and below it only', async () => {
  const before = idsOf(await ask('category=audio'));
  const draft = await change(await newDraft(), { categories: { design: { weights: { delivery: 5 } } } });
  const resolved = async (query: string): Promise<number> =>
    draftResponse.parse((await call('GET', `/drafts/${draft.id}?${query}`)).json()).resolved.weights.delivery;
  expect(await resolved('category=design/logo')).toBe(5);
  expect(await resolved('category=audio')).toBeLessThan(1);
  expect(await resolved('')).toBeLessThan(1);
  await publish(draft);
  expect(idsOf(await ask('category=design/logo'))[0]).toBe('logo-9');
  expect(idsOf(await ask('category=audio'))).toEqual(before);
  await reset();
});

test('the preview shows both orders and what moves, and touches nothing', async () => {
  const draft = await change(await newDraft(), { weights: { delivery: 5 } });
  const response = await call('GET', `/drafts/${draft.id}/preview?q=${logo}`);
  const { before, after, moved } = previewResponse.strict().parse(response.json());
  expect(before.map(({ id }) => id)).toEqual(idsOf(await ask()));
  expect(after.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id));
  for (const row of after) expect(before.find(({ id }) => id === row.id)?.position).toBe(row.other);
  expect(moved).toBe(after.filter(({ position, other }) => position !== other).length);
  expect(profilesResponse.parse((await call('GET', '')).json()).live).toBe(draft.baseVersion);
});

test('two editors do not overwrite each other', async () => {
  const draft = await newDraft();
  await change(draft, { weights: { rating: 0.5 } });
  const second = await call('PATCH', `/drafts/${draft.id}`, {
    body: { changes: { weights: { rating: 0.1 } } },
    revision: draft.revision,
  });
  expect(second.statusCode).toBe(412);
  expect(second.json()).toMatchObject({ code: 'PROFILE_DRAFT_CHANGED' });
  const blind = await call('PATCH', `/drafts/${draft.id}`, { body: { changes: {} } });
  expect(blind.statusCode).toBe(400);
});

test('of two drafts on one version the second is brought up to date before it is published', async () => {
  const [first, second, clashing] = [
    await change(await newDraft('أ'), { weights: { rating: 0.5 } }),
    await change(await newDraft('ب'), { weights: { volume: 0.4 } }),
    await change(await newDraft('ج'), { weights: { rating: 0.2 } }),
  ];
  await publish(first);
  const late = await call('POST', `/drafts/${second.id}/publish`, {
    body: { reason: 'متأخرة' },
    revision: second.revision,
  });
  expect(late.json()).toMatchObject({ code: 'PROFILE_MOVED' });
  const rebase = await call('POST', `/drafts/${second.id}/rebase`, { revision: second.revision });
  const renewed = draftResponse.parse(rebase.json());
  expect(renewed.document).toMatchObject({ weights: { rating: 0.5, volume: 0.4 } });
  const clash = await call('POST', `/drafts/${clashing.id}/rebase`, { revision: clashing.revision });
  expect(clash.statusCode).toBe(409);
  expect(clash.json()).toMatchObject({ code: 'PROFILE_CONFLICT' });
  await publish(renewed);
  await reset();
});

test('of many who publish at once, one does', async () => {
  const drafts = await Promise.all(
    Array.from({ length: 6 }, async (_, index) =>
      change(await newDraft(`مسودة ${index}`), { weights: { rating: (index + 1) / 10 } }),
    ),
  );
  const answers = await Promise.all(
    drafts.map(({ id, revision }) =>
      call('POST', `/drafts/${id}/publish`, { body: { reason: 'سباق النشر' }, revision }),
    ),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  await search.profiles.refresh();
  await reset();
});

test('a pin, an exclusion and a boost act within their scope and time, and no longer', async () => {
  const organic = idsOf(await ask());
  const last = organic.at(-1) ?? '';
  let draft = await newDraft();
  draft = await withRule(draft, { kind: 'pin', listing: last, position: 2, query: 'تصميم شعارات' });
  draft = await withRule(draft, { kind: 'exclusion', listing: organic[0], category: 'design' });
  draft = await withRule(draft, { kind: 'exclusion', seller: 'seller-0', until: '2026-11-20T00:00:00Z' });
  expect(draft.findings).toMatchObject([{ level: 'warning' }]);
  await publish(draft);
  const shown = idsOf(await ask());
  expect(shown[1]).toBe(last);
  expect(shown).not.toContain(organic[0]);
  expect(shown).toHaveLength(organic.length - 1);
  const other = idsOf(await ask(`q=${encodeURIComponent('شعار')}`));
  expect(other[1]).not.toBe(last);
  await reset();
});

test('a pin for the words shows what they do not find, a pin for a category does not', async () => {
  const draft = await withRule(await newDraft(), {
    kind: 'pin',
    listing: 'voice-1',
    position: 1,
    query: 'تصميم شعار',
  });
  await publish(draft);
  expect(idsOf(await ask())[0]).toBe('voice-1');
  expect(idsOf(await ask(`q=${logo}&category=design`))).not.toContain('voice-1');
  await reset();
  await publish(await withRule(await newDraft(), { kind: 'pin', listing: 'voice-1', position: 1 }));
  expect(idsOf(await ask())).not.toContain('voice-1');
  await reset();
});

test('a boost is a contribution of its own, and contributions still sum to the score', async () => {
  const last = idsOf(await ask()).at(-1);
  await publish(await withRule(await newDraft(), { kind: 'boost', listing: last, share: 1 }));
  const { debug = [] } = searchResponse.parse(
    (await app.inject({ url: `/v1/search?q=${logo}&debug=1`, headers: product })).json(),
  );
  for (const { id, score, contributions } of debug) {
    expect(contributions.reduce((sum, part) => sum + part.contribution, 0)).toBeCloseTo(score, 9);
    const boost = contributions.find(({ signal }) => signal === 'boost');
    expect(boost?.contribution).toBe(id === last ? 0.1 : 0);
  }
  expect(debug).not.toHaveLength(0);
  await reset();
});

test('a rule is written anew in its place, of another kind too, by who saw the draft as it is', async () => {
  const other = {
    until: '2026-12-31T00:00:00Z',
    reason: 'حملة الشهر',
    kind: 'exclusion',
    seller: 'seller-0',
  };
  let draft = await withRule(await newDraft(), {
    kind: 'pin',
    listing: 'logo-2',
    position: 3,
    query: 'لوجو',
  });
  const [rule = ''] = Object.keys(draft.document.rules ?? {});
  draft = await withRule(draft, { kind: 'exclusion', listing: 'logo-1' });
  const body = { ...other, kind: 'boost', share: 0.5, reason: 'البائع أولى' };
  const { id, revision } = draft;
  const replaced = draftResponse.parse(
    (await call('PUT', `/drafts/${id}/rules/${rule}`, { body, revision })).json(),
  );
  expect(Object.keys(replaced.document.rules ?? {})).toEqual(Object.keys(draft.document.rules ?? {}));
  expect(replaced.document.rules?.[rule]).toEqual(body);
  const late = await call('PUT', `/drafts/${id}/rules/${rule}`, { body: other, revision });
  expect(late.json()).toMatchObject({ code: 'PROFILE_DRAFT_CHANGED' });
  for (const unknown of ['none', '__proto__']) {
    const refused = await call('PUT', `/drafts/${id}/rules/${unknown}`, {
      body: other,
      revision: revision + 1,
    });
    expect(refused.json()).toMatchObject({ code: 'PROFILE_RULE_UNKNOWN' });
  }
  const both = await call('PUT', `/drafts/${id}/rules/${rule}`, {
    body: { ...other, listing: 'logo-1' },
    revision: revision + 1,
  });
  expect(both.statusCode).toBe(400);
});

test('rules can be taken out again', async () => {
  const draft = await withRule(await newDraft(), { kind: 'exclusion', listing: 'logo-1' });
  const [rule = ''] = Object.keys(draft.document.rules ?? {});
  const { id, revision } = draft;
  const unknown = await call('DELETE', `/drafts/${id}/rules/none`, { revision });
  expect(unknown.json()).toMatchObject({ code: 'PROFILE_RULE_UNKNOWN' });
  const removed = draftResponse.parse(
    (await call('DELETE', `/drafts/${id}/rules/${rule}`, { revision })).json(),
  );
  expect(removed.document.rules).toBeUndefined();
});

test('what names nobody is told at once and cannot be published', async () => {
  const draft = await withRule(await newDraft(), { kind: 'pin', listing: 'none', position: 1 });
  expect(draft.findings).toMatchObject([{ level: 'error', message: 'لا توجد خدمة بالرمز «none».' }]);
  const refused = await call('POST', `/drafts/${draft.id}/publish`, {
    body: { reason: 'تجربة' },
    revision: draft.revision,
  });
  expect(refused.json()).toMatchObject({ code: 'PROFILE_UNSOUND' });
});

test.each([
  [{ weights: { rating: 11 } }],
  [{ weights: { ratings: 1 } }],
  [{ relevanceFloor: 'high' }],
  [{ categories: { design: { version: 'x' } } }],
  [{ intents: { shopping: {}, browse: { weights: { none: 1 } } } }],
])('a change outside the limits is refused: %j', async (changes) => {
  const draft = await newDraft();
  const response = await call('PATCH', `/drafts/${draft.id}`, {
    body: { changes },
    revision: draft.revision,
  });
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({ code: 'PROFILE_VALUE_INVALID' });
});

test('every step is in the history with who and why', async () => {
  const draft = await change(await newDraft('للسجل'), { weights: { rating: 0.3 } });
  const version = await publish(draft, 'التقييم يهم المشتري');
  const { lines } = auditResponse.strict().parse((await call('GET', '/audit?limit=3')).json());
  expect(lines).toMatchObject([
    { action: 'publish', version, draftId: draft.id, reason: 'التقييم يهم المشتري', actor: 'فريق المنتج' },
    { action: 'change', draftId: draft.id, changes: [{ path: ['weights', 'rating'], after: 0.3 }] },
    { action: 'create', draftId: draft.id },
  ]);
  const { versions } = profilesResponse.strict().parse((await call('GET', '')).json());
  expect(versions[0]).toMatchObject({ version, reason: 'التقييم يهم المشتري', publishedBy: 'فريق المنتج' });
  const said = versionResponse.parse((await call('GET', `/${version}`)).json());
  expect(said.document).toEqual({ weights: { rating: 0.3 } });
  await reset();
  const restored = profilesResponse.parse((await call('GET', '')).json());
  expect(versionResponse.parse((await call('GET', `/${restored.live}`)).json()).document).toEqual({});
});
