/** Registration, confirmation, password, roles: one account a person, and nobody learns who has one. */
import { expect, test } from 'vitest';
import { systemActor, transact, type Work } from '../../../../src/marketplace/core/index.js';
import {
  actorOfToken,
  askReset,
  changeRole,
  confirmAgain,
  confirmEmail,
  hashPassword,
  readEmail,
  register,
  resetPassword,
  signIn,
  suspendAccount,
  type Email,
  type Message,
  type Tokens,
} from '../../../../src/marketplace/people/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;
const passwordHash = await hashPassword('first password');

let mailboxes = 0;
const newEmail = (): Email => email(`person${++mailboxes}@example.com`);
function email(text: string): Email {
  const read = readEmail(text);
  if (read === null) throw new Error(text);
  return read;
}
const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(core, deed);
const registered = (address: Email): Promise<Message> =>
  run((work) => register(work, { email: address, displayName: 'سارة', passwordHash }));
const confirmed = async (address: Email): Promise<void> => {
  const { token } = await registered(address);
  await run((work) => confirmEmail(work, token));
};
const enter = (address: Email, password = 'first password', from = '203.0.113.1'): Promise<Tokens> =>
  signIn(core, { email: address, password, from });
const accountOf = (address: Email) =>
  db.selectFrom('account').selectAll().where('email_key', '=', address.key).executeTakeFirstOrThrow();

test('a person registers, confirms by e-mail and signs in', async () => {
  const address = newEmail();
  const letter = await registered(address);
  expect(letter).toMatchObject({ kind: 'confirm-email', to: address.address });
  await expect(enter(address)).rejects.toMatchObject({ code: 'EMAIL_UNCONFIRMED' });
  await run((work) => confirmEmail(work, letter.token));
  const { accessToken } = await enter(address);
  const { id } = await accountOf(address);
  expect(await actorOfToken(db, accessToken, core.clock.now())).toEqual({
    accountId: id,
    sellerId: null,
    roles: [],
  });
});

test('one account per mailbox: registering again writes to its owner and changes nothing', async () => {
  const address = newEmail();
  await confirmed(address);
  const before = await accountOf(address);
  const other = email(address.address.toUpperCase().replace('@', '+again@'));
  const letter = await run((work) =>
    register(work, { email: other, displayName: 'غيرها', passwordHash: 'another' }),
  );
  expect(letter).toMatchObject({ kind: 'already-registered', to: address.address, name: 'سارة' });
  expect(await accountOf(address)).toEqual(before);
});

test('fifty who register one mailbox at once open one account', async () => {
  const address = newEmail();
  const letters = await Promise.all(Array.from({ length: 50 }, () => registered(address)));
  expect(letters.filter(({ kind }) => kind === 'confirm-email')).toHaveLength(1);
});

test('a confirmation works once, within two days, and only its hash is kept', async () => {
  const address = newEmail();
  const { token } = await registered(address);
  expect(JSON.stringify(await db.selectFrom('one_time_token').selectAll().execute())).not.toContain(token);
  market.pass(49);
  await expect(run((work) => confirmEmail(work, token))).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
  const again = await run((work) => confirmAgain(work, address));
  await run((work) => confirmEmail(work, again?.token ?? ''));
  await expect(run((work) => confirmEmail(work, again?.token ?? ''))).rejects.toMatchObject({
    code: 'TOKEN_INVALID',
  });
  expect(await run((work) => confirmAgain(work, address))).toBeNull();
});

test('a token of one purpose is none of another', async () => {
  const { token } = await registered(newEmail());
  const refused = run((work) => resetPassword(work, token, passwordHash));
  await expect(refused).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
});

test('a wrong password and an unknown address are one answer', async () => {
  const address = newEmail();
  await confirmed(address);
  await expect(enter(address, 'wrong')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  await expect(enter(newEmail())).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
});

test('after five wrong tries even the right password waits, and then works', async () => {
  const address = newEmail();
  await confirmed(address);
  for (let tries = 0; tries < 5; tries += 1) {
    await expect(enter(address, 'wrong')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  }
  await expect(enter(address)).rejects.toMatchObject({
    code: 'TOO_MANY_ATTEMPTS',
    details: { wait: 15, waitAr: '15 دقيقة' },
  });
  await enter(address, 'first password', '203.0.113.2');
  market.pass(0.25);
  await enter(address);
});

test('wrong tries at the same time are all counted', async () => {
  const address = newEmail();
  const tries = await Promise.allSettled(
    Array.from({ length: 12 }, () => enter(address, 'wrong', '203.0.113.3')),
  );
  const codes = tries.map((result) =>
    result.status === 'rejected' ? (result.reason as { code: string }).code : '',
  );
  expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(5);
});

test('a new password signs every device out and confirms the mailbox', async () => {
  const address = newEmail();
  await registered(address);
  const letter = await run((work) => askReset(work, address));
  const newHash = await hashPassword('second password');
  await run((work) => resetPassword(work, letter?.token ?? '', newHash));
  const { accessToken } = await enter(address, 'second password');
  await expect(enter(address)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  const another = await run((work) => askReset(work, address));
  await run((work) => resetPassword(work, another?.token ?? '', passwordHash));
  await expect(actorOfToken(db, accessToken, core.clock.now())).rejects.toMatchObject({
    code: 'SESSION_ENDED',
  });
});

test('an address without account gets no letter for a new password', async () => {
  expect(await run((work) => askReset(work, newEmail()))).toBeNull();
});

test('a role of the staff is granted by the product team, seen at once, and taken again', async () => {
  const address = newEmail();
  await confirmed(address);
  const { accessToken } = await enter(address);
  const { external_id: account } = await accountOf(address);
  const product = await market.staff('product');
  const rolesNow = async () => (await actorOfToken(db, accessToken, core.clock.now()))?.roles;
  await run((work) => changeRole(work, product, { account, role: 'support', granted: true }));
  await run((work) => changeRole(work, product, { account, role: 'moderator', granted: true }));
  expect(await rolesNow()).toEqual(['moderator', 'support']);
  await run((work) => changeRole(work, product, { account, role: 'support', granted: false }));
  expect(await rolesNow()).toEqual(['moderator']);
});

test('nobody grants a role to themselves', async () => {
  const buyer = await market.buyer();
  const grant = { account: 't1', role: 'support', granted: true } as const;
  await expect(run((work) => changeRole(work, buyer, grant))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(
    run((work) => changeRole(work, systemActor, { ...grant, account: 'none' })),
  ).rejects.toMatchObject({
    code: 'ACCOUNT_UNKNOWN',
  });
});

test('a suspended account is signed out and stays out until it is let in', async () => {
  const address = newEmail();
  await confirmed(address);
  const { accessToken } = await enter(address);
  const { external_id: account } = await accountOf(address);
  const moderator = await market.staff('moderator');
  await run((work) => suspendAccount(work, moderator, account, true));
  await expect(actorOfToken(db, accessToken, core.clock.now())).rejects.toMatchObject({
    code: 'SESSION_ENDED',
  });
  await expect(enter(address)).rejects.toMatchObject({ code: 'ACCOUNT_SUSPENDED' });
  await run((work) => suspendAccount(work, moderator, account, false));
  await enter(address);
});
