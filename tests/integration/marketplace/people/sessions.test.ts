/** Tokens of a device: short-lived, rotated, ended for all who hold them when one was stolen. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transact } from '../../../../src/marketplace/core/index.js';
import {
  actorOfToken,
  endSession,
  refreshSession,
  signInWith,
  type SocialProfile,
  type Tokens,
} from '../../../../src/marketplace/people/index.js';
import { testDatabase, testMarket } from '../../../support/index.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { core } = market;

let people = 0;
const somebody = (): SocialProfile => {
  people += 1;
  return { subject: `s${people}`, email: `p${people}@example.com`, emailVerified: true, name: 'ليلى' };
};
const signedIn = (profile = somebody()): Promise<Tokens> => signInWith(core, 'test', profile);
const actorNow = ({ accessToken }: Tokens) => actorOfToken(db, accessToken, core.clock.now());
const ended = { code: 'SESSION_ENDED' };

test('an access token is good for a quarter of an hour, a refresh token makes a new one', async () => {
  const first = await signedIn();
  expect(await actorNow(first)).toMatchObject({ roles: [] });
  market.pass(0.25);
  await expect(actorNow(first)).rejects.toMatchObject(ended);
  const second = await refreshSession(core, first.refreshToken);
  expect(await actorNow(second)).toMatchObject({ roles: [] });
});

test('a refresh token that was used before ends the session for whoever holds it', async () => {
  const first = await signedIn();
  const second = await refreshSession(core, first.refreshToken);
  const third = await refreshSession(core, second.refreshToken);
  await expect(refreshSession(core, first.refreshToken)).rejects.toMatchObject(ended);
  await expect(actorNow(third)).rejects.toMatchObject(ended);
  await expect(refreshSession(core, third.refreshToken)).rejects.toMatchObject(ended);
});

test('of fifty who refresh with one token at once, at most one gets tokens', async () => {
  const { refreshToken } = await signedIn();
  // Opens the connections, so that they race.
  await Promise.all(Array.from({ length: 10 }, () => sql`select pg_sleep(0.05)`.execute(db)));
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, () => refreshSession(core, refreshToken)),
  );
  const refused = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  expect(refused).toHaveLength(49);
  for (const reason of refused) expect(reason).toMatchObject(ended);
});

test('a stolen token of one device leaves the others signed in', async () => {
  const profile = somebody();
  const phone = await signedIn(profile);
  const desk = await signedIn(profile);
  await refreshSession(core, phone.refreshToken);
  await expect(refreshSession(core, phone.refreshToken)).rejects.toMatchObject(ended);
  expect(await actorNow(desk)).not.toBeNull();
});

test('a device that stays away for a month signs in again', async () => {
  const { refreshToken } = await signedIn();
  market.pass(30 * 24);
  await expect(refreshSession(core, refreshToken)).rejects.toMatchObject(ended);
});

test('signing out ends the tokens of the device', async () => {
  const tokens = await signedIn();
  await transact(core, (work) => endSession(work, tokens.refreshToken));
  await expect(actorNow(tokens)).rejects.toMatchObject(ended);
  await expect(refreshSession(core, tokens.refreshToken)).rejects.toMatchObject(ended);
});

test('no token is kept, only its hash', async () => {
  const tokens = await signedIn();
  const rows = JSON.stringify(await db.selectFrom('session').selectAll().execute());
  expect(rows).not.toContain(tokens.accessToken);
  expect(rows).not.toContain(tokens.refreshToken);
});

test('what is no access token is left to others', async () => {
  expect(await actorOfToken(db, 'mizan_key', core.clock.now())).toBeNull();
  await expect(actorOfToken(db, 'access_unknown', core.clock.now())).rejects.toMatchObject(ended);
});

test('who signs in by a provider again is the same person, even with a new address', async () => {
  const profile = somebody();
  const before = await actorNow(await signedIn(profile));
  expect(await actorNow(await signedIn({ ...profile, email: 'moved@example.com' }))).toEqual(before);
});

test('a mailbox that has an account is joined, and a password that nobody confirmed goes', async () => {
  const profile = somebody();
  await db
    .insertInto('account')
    .values({
      external_id: 'hijack',
      display_name: 'ليلى',
      email: profile.email,
      email_key: profile.email,
      password_hash: 'of somebody else',
      created_at: core.clock.now(),
    })
    .execute();
  await signedIn(profile);
  const account = await db
    .selectFrom('account')
    .selectAll()
    .where('external_id', '=', 'hijack')
    .executeTakeFirstOrThrow();
  expect(account).toMatchObject({ password_hash: null, email_confirmed_at: core.clock.now() });
});

test('a provider that does not vouch for the mailbox lets nobody in', async () => {
  const refused = signedIn({ ...somebody(), emailVerified: false });
  await expect(refused).rejects.toMatchObject({ code: 'SOCIAL_EMAIL_UNVERIFIED' });
  await expect(signInWith(core, 'test', null)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
});
