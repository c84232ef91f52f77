/** What the database refuses to the ledger, whoever writes: a program with a bug, or a person at a prompt. */
import { sql, type RawBuilder } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { transact } from '../../../../src/marketplace/core/index.js';
import { holdForOrder, verifyLedger } from '../../../../src/marketplace/ledger/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { give, newOrder, on } from './support.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;

let wallet = '';
let escrow = '';

beforeAll(async () => {
  const [{ accountId }, { sellerId }] = [await market.buyer(), await market.seller()];
  const orderId = await newOrder(core, accountId, sellerId);
  await give(core, accountId, 3000);
  await transact(core, (work) => holdForOrder(work, { orderId, buyerAccountId: accountId, cents: 1000 }));
  [wallet, escrow] = [`wallet:${accountId}`, `escrow:${orderId}`];
});

const constraintOf = async (statement: RawBuilder<unknown>): Promise<unknown> => {
  const error: unknown = await statement.execute(db).then(
    () => null,
    (error_: unknown) => error_,
  );
  return error instanceof Error && 'constraint' in error ? error.constraint : error;
};

let subjects = 900;
/** Posts by hand, in one statement: cents by the codes of accounts. */
function posting(moves: Readonly<Record<string, number>>): RawBuilder<unknown> {
  subjects += 1;
  return sql`
    with entry as (
      insert into ledger_transaction (kind, subject_id, at) values ('by hand', ${subjects}, now()) returning id)
    insert into ledger_posting (transaction_id, account_id, cents)
    select entry.id, a.id, move.value::bigint
    from entry, jsonb_each_text(${JSON.stringify(moves)}::jsonb) move join ledger_account a on a.code = move.key`;
}

describe('the database refuses', () => {
  test.each([
    ['a posting without its counterpart', 'ledger_sums_to_zero', () => posting({ [wallet]: 100 })],
    [
      'postings that do not sum to zero',
      'ledger_sums_to_zero',
      () => posting({ [wallet]: 100, [escrow]: -99 }),
    ],
    [
      'an account of a user below zero',
      'ledger_balance_not_negative',
      () => posting({ [wallet]: -2001, [escrow]: 2001 }),
    ],
    [
      'more out of an order than is held for it',
      'ledger_balance_not_negative',
      () => posting({ [wallet]: 1001, [escrow]: -1001 }),
    ],
    ['a posting of nothing', 'ledger_posting_cents_check', () => posting({ [wallet]: 0 })],
    ['a changed posting', 'ledger_kept', () => sql`update ledger_posting set cents = cents + 1`],
    ['a removed posting', 'ledger_kept', () => sql`delete from ledger_posting`],
    ['an emptied table', 'ledger_kept', () => sql`truncate ledger_posting cascade`],
    ['a changed transaction', 'ledger_kept', () => sql`update ledger_transaction set kind = 'other'`],
    ['a removed transaction', 'ledger_kept', () => sql`delete from ledger_transaction`],
    [
      'a balance that moves without a posting',
      'ledger_kept',
      () => sql`update ledger_account set balance_cents = balance_cents + 1`,
    ],
    ['a removed account', 'ledger_kept', () => sql`delete from ledger_account`],
    [
      'a second posting of the same thing',
      'ledger_posted_once',
      () => sql`
        insert into ledger_transaction (kind, subject_id, at)
        select kind, subject_id, at from ledger_transaction where kind = 'order.hold'`,
    ],
    [
      'an account of nobody',
      'ledger_account_check1',
      () => sql`insert into ledger_account (kind) values ('wallet')`,
    ],
  ])('%s', async (_what, constraint, statement) => {
    expect(await constraintOf(statement())).toBe(constraint);
    expect([await on(db, wallet), await on(db, escrow)]).toEqual([2000, 1000]);
    expect(await verifyLedger(db)).toEqual([]);
  });

  test('money on a new account', async () => {
    await sql`insert into ledger_account (kind, provider, balance_cents) values ('outside', 'mint', 500)`.execute(
      db,
    );
    const { accountId } = await market.buyer();
    await sql`insert into ledger_account (kind, account_id, balance_cents) values ('wallet', ${accountId}, 500)`.execute(
      db,
    );
    const rows = await db
      .selectFrom('ledger_account')
      .select('balance_cents')
      .where('code', 'in', ['outside:mint', `wallet:${accountId}`])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([{ balance_cents: null }, { balance_cents: 0 }]);
  });
});

test('the check of the ledger finds what a broken database holds', async () => {
  const { db: broken } = await testDatabase();
  const { core: other, buyer } = testMarket(broken);
  const { accountId } = await buyer();
  await give(other, accountId, 3000);
  expect(await verifyLedger(broken)).toEqual([]);
  await sql`alter table ledger_posting disable trigger user`.execute(broken);
  await sql`update ledger_posting set cents = cents - 4000 where cents > 0`.execute(broken);
  const code = `wallet:${accountId}`;
  expect(await verifyLedger(broken)).toEqual([
    { fault: 'unbalanced', where: [expect.any(String)] },
    { fault: 'drifted', where: [code] },
    { fault: 'negative', where: [code] },
    { fault: 'broken', where: [code] },
  ]);
});
