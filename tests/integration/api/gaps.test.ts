/** Gaps of the market over HTTP: for the product team with who is nearest, for a seller as advice. */
import { expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { createCore, transact } from '../../../src/marketplace/core/index.js';
import { openSession } from '../../../src/marketplace/people/sessions.js';
import { publishRequest } from '../../../src/marketplace/requests/index.js';
import { fixedClock } from '../../../src/platform/clock.js';
import { testDatabase, testMarket } from '../../support/index.js';
import { matchingOver, tradeRecords } from '../matching/support.js';
import { authorization, now, testApp } from './support.js';

const database = await testDatabase();
const { db } = database;
const clock = fixedClock(now);
const { app } = await testApp(db, { matching: await matchingOver(database, clock, tradeRecords()) });
const market = testMarket(db);
const core = createCore(db, clock);

const buyer = await market.buyer();
for (const [title, budgetCents] of [
  ['أريد تصميم شعار لمطعم', 2000],
  ['تصميم شعار مطعم', 4000],
  ['محتاج تصميم شعار للمطعم', 3000],
] as const) {
  await transact(core, (work) => publishRequest(work, buyer, { title, budgetCents }));
}

test('the product team sees what is wanted, how it goes, what it may cost, and who is nearest', async () => {
  const key = authorization(await createApiKey(db, { role: 'product', label: 'gaps' }));
  const { gaps } = (await app.inject({ url: '/v1/gaps', headers: key })).json<{
    gaps: Record<string, unknown>[];
  }>();
  expect(gaps).toHaveLength(1);
  expect(gaps[0]).toMatchObject({ requests: 3, searches: 0, budgetCents: 3000, trend: 1 });
  expect(gaps[0]?.['sellers']).toHaveLength(3);
  expect(Object.keys((gaps[0]?.['sellers'] as object[])[0] ?? {})).toEqual(['id', 'displayName']);
});

test('a seller who is near to a need is advised in Arabic; others are not, and nobody without a reason to', async () => {
  const row = await db
    .selectFrom('seller')
    .select(['id', 'external_id'])
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const owner = await market.buyer();
  await db.updateTable('seller').set({ account_id: owner.accountId }).where('id', '=', row.id).execute();
  const { accessToken } = await transact(core, (work) => openSession(work, owner.accountId));
  const own = await app.inject({ url: '/v1/me/gaps', headers: authorization(accessToken) });
  expect(own.statusCode).toBe(200);
  for (const { advice } of own.json<{ gaps: { advice: string }[] }>().gaps) {
    expect(advice).toContain('يُطلب ولا يقدمه إلا قليلون (3 طلبات). الميزانية المعتادة نحو 30 دولاراً.');
  }
  const { accessToken: buyerToken } = await transact(core, (work) => openSession(work, buyer.accountId));
  expect((await app.inject({ url: '/v1/me/gaps', headers: authorization(buyerToken) })).statusCode).toBe(403);
  expect((await app.inject({ url: '/v1/gaps', headers: authorization(buyerToken) })).statusCode).toBe(403);
});
