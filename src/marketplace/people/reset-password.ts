import { sql } from 'kysely';
import { AppError } from '../../platform/errors/app-error.js';
import type { Work } from '../core/index.js';
import type { Email } from './email.js';
import type { Message } from './letters.js';
import { endTokens, issueToken, useToken } from './one-time-token.js';
import { endSessionsOf } from './sessions.js';

/** The letter by which a new password is chosen; null for an address without account, which the caller does not tell. */
export async function askReset(work: Work, { key }: Email): Promise<Message | null> {
  const account = await work.trx
    .selectFrom('account')
    .select(['id', 'email', 'display_name'])
    .where('email_key', '=', key)
    .where('suspended_at', 'is', null)
    .executeTakeFirst();
  if (account === undefined || account.email === null) return null;
  const token = await issueToken(work, account.id, 'reset-password');
  return { kind: 'reset-password', to: account.email, name: account.display_name, token };
}

/**
 * Gives the account of the token a new password and signs all its devices out. Whoever has the letter owns the mailbox,
 * so it is confirmed as well. Throws TOKEN_INVALID.
 */
export async function resetPassword(work: Work, token: string, passwordHash: string): Promise<void> {
  const id = await useToken(work, token, 'reset-password');
  await endTokens(work, id);
  await endSessionsOf(work, id);
  const { numUpdatedRows } = await work.trx
    .updateTable('account')
    .set({
      password_hash: passwordHash,
      email_confirmed_at: sql<Date>`coalesce(email_confirmed_at, ${work.now})`,
    })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new AppError('TOKEN_INVALID');
}
