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

/** The advice that a seller of the records is given, signed in with an account of their own. */
async function adviceFor(seller: string): Promise<{ readonly status: number; readonly advice: string[] }> {
  const owner = await market.buyer();
  await db
    .updateTable('seller')
    .set({ account_id: owner.accountId })
    .where('external_id', '=', seller)
    .execute();
  const { accessToken } = await transact(core, (work) => openSession(work, owner.accountId));
  const answer = await app.inject({ url: '/v1/me/gaps', headers: authorization(accessToken) });
  const { gaps = [] } = answer.json<{ gaps?: { advice: string }[] }>();
  return { status: answer.statusCode, advice: gaps.map(({ advice }) => advice) };
}

test('a seller who is near to a need is advised in Arabic; others are not, and nobody without a reason to', async () => {
  const near = await adviceFor('logo-0');
  expect(near.status).toBe(200);
  expect(near.advice).toEqual([
    expect.stringContaining('يُطلب ولا يقدمه إلا قليلون (3 طلبات). الميزانية المعتادة نحو 30 دولاراً.'),
  ]);
  expect(await adviceFor('voice-15')).toEqual({ status: 200, advice: [] });
  const { accessToken: buyerToken } = await transact(core, (work) => openSession(work, buyer.accountId));
  expect((await app.inject({ url: '/v1/me/gaps', headers: authorization(buyerToken) })).statusCode).toBe(403);
  expect((await app.inject({ url: '/v1/gaps', headers: authorization(buyerToken) })).statusCode).toBe(403);
});
