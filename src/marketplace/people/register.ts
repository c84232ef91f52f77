import type { Work } from '../core/index.js';
import type { Email } from './email.js';
import type { Message } from './letters.js';
import { issueToken, useToken } from './one-time-token.js';

export interface Registration {
  readonly email: Email;
  readonly displayName: string;
  readonly passwordHash: string;
}

/**
 * Opens an account, to be confirmed by e-mail. Of an address that has one nothing changes, whoever asks: its owner is
 * written a way in. The caller says the same in both cases.
 */
export async function register(
  work: Work,
  { email, displayName, passwordHash }: Registration,
): Promise<Message> {
  const opened = await work.trx
    .insertInto('account')
    .values({
      external_id: work.newId(),
      display_name: displayName,
      email: email.address,
      email_key: email.key,
      password_hash: passwordHash,
      created_at: work.now,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returning(['id', 'external_id'])
    .executeTakeFirst();
  if (opened === undefined) return inviteBack(work, email);
  work.emit({ type: 'account.registered', id: opened.external_id });
  const token = await issueToken(work, opened.id, 'confirm-email');
  return { kind: 'confirm-email', to: email.address, name: displayName, token };
}

/** Whoever asked may not own the mailbox: the letter lets its owner choose a password, which ends any other. */
async function inviteBack(work: Work, { key }: Email): Promise<Message> {
  const known = await work.trx
    .selectFrom('account')
    .select(['id', 'email', 'display_name'])
    .where('email_key', '=', key)
    .executeTakeFirstOrThrow();
  const token = await issueToken(work, known.id, 'reset-password');
  return { kind: 'already-registered', to: known.email ?? '', name: known.display_name, token };
}

/** Throws TOKEN_INVALID. */
export async function confirmEmail(work: Work, token: string): Promise<void> {
  const id = await useToken(work, token, 'confirm-email');
  const account = await work.trx
    .updateTable('account')
    .set({ email_confirmed_at: work.now })
    .where('id', '=', id)
    .returning('external_id')
    .executeTakeFirstOrThrow();
  work.emit({ type: 'account.confirmed', id: account.external_id });
}

/** The letter of registration once more; null where nothing is to be confirmed, which the caller does not tell. */
export async function confirmAgain(work: Work, { key }: Email): Promise<Message | null> {
  const account = await work.trx
    .selectFrom('account')
    .select(['id', 'email', 'display_name'])
    .where('email_key', '=', key)
    .where('email_confirmed_at', 'is', null)
    .executeTakeFirst();
  if (account === undefined || account.email === null) return null;
  const token = await issueToken(work, account.id, 'confirm-email');
  return { kind: 'confirm-email', to: account.email, name: account.display_name, token };
}
