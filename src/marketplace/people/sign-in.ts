import { AppError } from '../../platform/errors/app-error.js';
import { transact, type Core } from '../core/index.js';
import { forgetAttempts, limitAttempts } from './attempts.js';
import type { Email } from './email.js';
import { isPassword } from './password.js';
import { openSession, type Tokens } from './sessions.js';

export interface Credentials {
  readonly email: Email;
  readonly password: string;
  /** The network address that the try comes from. */
  readonly from: string;
}

const MINUTES = 15;

/**
 * Signs a device in. A wrong password and an unknown address are one answer in one time; what else stands in the way is
 * told to those who know the password. Throws SIGN_IN_FAILED, TOO_MANY_ATTEMPTS, EMAIL_UNCONFIRMED, ACCOUNT_SUSPENDED.
 */
export async function signIn(core: Core, { email, password, from }: Credentials): Promise<Tokens> {
  const { db } = core;
  const pair = `sign-in ${email.key} ${from}`;
  // A stranger who guesses from elsewhere is stopped by the wider limits, and does not lock the owner out so soon.
  await limitAttempts(core, [
    { subject: pair, max: 5, minutes: MINUTES },
    { subject: `sign-in ${email.key}`, max: 30, minutes: MINUTES },
    { subject: `sign-in ${from}`, max: 100, minutes: MINUTES },
  ]);
  const account = await db
    .selectFrom('account')
    .select(['id', 'password_hash', 'email_confirmed_at', 'suspended_at'])
    .where('email_key', '=', email.key)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  const known = await isPassword(password, account?.password_hash ?? null);
  if (!known || account === undefined) throw new AppError('SIGN_IN_FAILED');
  if (account.suspended_at !== null) throw new AppError('ACCOUNT_SUSPENDED');
  if (account.email_confirmed_at === null) throw new AppError('EMAIL_UNCONFIRMED');
  await forgetAttempts(db, [pair]);
  return transact(core, (work) => openSession(work, account.id));
}
