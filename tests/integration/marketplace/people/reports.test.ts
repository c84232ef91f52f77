/** Reports by users: whoever has an account may make one, and moderators decide. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { anonymous, transact, type Actor, type Work } from '../../../../src/marketplace/core/index.js';
import {
  decideReport,
  listReports,
  report,
  type NewReport,
} from '../../../../src/marketplace/people/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;

const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(core, deed);
const send = (actor: Actor, given: NewReport): Promise<string> => run((work) => report(work, actor, given));

async function someSeller(): Promise<string> {
  const { sellerId } = await market.seller();
  const { external_id: id } = await db
    .selectFrom('seller')
    .select('external_id')
    .where('id', '=', sellerId)
    .executeTakeFirstOrThrow();
  return id;
}
const stateOf = async (id: string) =>
  (await db.selectFrom('report').select('state').where('external_id', '=', id).executeTakeFirstOrThrow())
    .state;

test('a report waits for a moderator, who decides once', async () => {
  const id = await someSeller();
  const moderator = await market.staff('moderator');
  const reported = await send(await market.buyer(), {
    kind: 'seller',
    id,
    reason: 'fraud',
    comment: 'طلب مني الدفع خارج السوق',
  });
  expect(await listReports(db, moderator, { state: 'open', limit: 10 })).toMatchObject([
    { id: reported, kind: 'seller', subject: id, reason: 'fraud', comment: 'طلب مني الدفع خارج السوق' },
  ]);
  const decide = (): Promise<void> =>
    run((work) =>
      decideReport(work, moderator, { report: reported, step: 'uphold', note: 'ثبت من الرسائل' }),
    );
  await decide();
  expect(await stateOf(reported)).toBe('upheld');
  await expect(decide()).rejects.toMatchObject({ code: 'STEP_REFUSED' });
});

test('somebody who reports one thing again while it is open has one report', async () => {
  const id = await someSeller();
  const buyer = await market.buyer();
  const ids = await Promise.all(
    Array.from({ length: 50 }, () => send(buyer, { kind: 'seller', id, reason: 'abusive' })),
  );
  expect(new Set(ids).size).toBe(1);
});

test('of fifty who decide at once, one does', async () => {
  const reported = await send(await market.buyer(), {
    kind: 'seller',
    id: await someSeller(),
    reason: 'fraud',
  });
  const moderator = await market.staff('moderator');
  // Opens the connections, so that they race.
  await Promise.all(Array.from({ length: 10 }, () => sql`select pg_sleep(0.05)`.execute(db)));
  const decisions = await Promise.allSettled(
    Array.from({ length: 50 }, (_, number) => {
      const step = number % 2 === 0 ? 'uphold' : 'dismiss';
      return run((work) => decideReport(work, moderator, { report: reported, step, note: 'قرار' }));
    }),
  );
  expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('one decision answers all who reported the thing', async () => {
  const id = await someSeller();
  const first = await send(await market.buyer(), { kind: 'seller', id, reason: 'fraud' });
  const second = await send(await market.buyer(), { kind: 'seller', id, reason: 'copied' });
  const support = await market.staff('support');
  await run((work) => decideReport(work, support, { report: second, step: 'dismiss', note: 'لا مخالفة' }));
  expect([await stateOf(first), await stateOf(second)]).toEqual(['dismissed', 'dismissed']);
});

test('pages of the list follow each other', async () => {
  const support = await market.staff('support');
  for (let count = 0; count < 3; count += 1) {
    await send(await market.buyer(), { kind: 'seller', id: await someSeller(), reason: 'other' });
  }
  const all = await listReports(db, support, { state: 'open', limit: 100 });
  const [first] = await listReports(db, support, { state: 'open', limit: 1 });
  const rest = await listReports(db, support, { state: 'open', limit: 100, after: first?.id });
  expect([first, ...rest]).toEqual(all);
});

test('a message is reported by the two who wrote to each other, and by nobody else', async () => {
  const buyer = await market.buyer();
  const seller = await market.seller();
  const id = core.newId();
  await sql`
    with talk as (
      insert into conversation (external_id, buyer_account_id, seller_id, opened_at, last_message_at)
      values (${core.newId()}, ${buyer.accountId}, ${seller.sellerId}, ${core.clock.now()}, ${core.clock.now()})
      returning id)
    insert into message (external_id, conversation_id, author, text, attachments, sent_at)
    select ${id}, id, 'seller', 'كلام مسيء', '[]', ${core.clock.now()} from talk`.execute(db);
  const message = { kind: 'message', id, reason: 'abusive' } as const;
  await expect(send(await market.buyer(), message)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(send(await market.seller(), message)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await send(buyer, message)).toBeTruthy();
  expect(await send(seller, message)).toBeTruthy();
});

test('nothing is changed by who may not, or about what is not there', async () => {
  const id = await someSeller();
  const buyer = await market.buyer();
  const open = await send(buyer, { kind: 'seller', id, reason: 'fraud' });
  const before = await db.selectFrom('report').selectAll().execute();
  await expect(send(anonymous, { kind: 'seller', id, reason: 'fraud' })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  await expect(send(buyer, { kind: 'listing', id: 'none', reason: 'fraud' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const decision = { report: open, step: 'uphold', note: '' } as const;
  await expect(run((work) => decideReport(work, buyer, decision))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const moderator = await market.staff('moderator');
  await expect(
    run((work) => decideReport(work, moderator, { ...decision, report: 'none' })),
  ).rejects.toMatchObject({
    code: 'REPORT_UNKNOWN',
  });
  await expect(listReports(db, buyer, { state: 'open', limit: 1 })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await db.selectFrom('report').selectAll().execute()).toEqual(before);
});
