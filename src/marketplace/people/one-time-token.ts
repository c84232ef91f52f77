import type { OneTimePurpose } from '../../platform/database/tables/people.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Work } from '../core/index.js';
import { hoursAfter } from '../core/times.js';
import { hashToken, newToken } from './tokens.js';

const hoursOf: Readonly<Record<OneTimePurpose, number>> = { 'confirm-email': 48, 'reset-password': 1 };

/** A token for a letter. Those of the same purpose before it end. */
export async function issueToken(work: Work, accountId: number, purpose: OneTimePurpose): Promise<string> {
  const token = newToken(purpose);
  await endTokens(work, accountId, purpose);
  await work.trx
    .insertInto('one_time_token')
    .values({
      hash: hashToken(token),
      account_id: accountId,
      purpose,
      expires_at: hoursAfter(work.now, hoursOf[purpose]),
    })
    .execute();
  return token;
}

/** Uses a token up and answers whose it was. Throws TOKEN_INVALID for one unknown, used or too old. */
export async function useToken(work: Work, token: string, purpose: OneTimePurpose): Promise<number> {
  const row = await work.trx
    .deleteFrom('one_time_token')
    .where('hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .returning(['account_id', 'expires_at'])
    .executeTakeFirst();
  if (row === undefined || row.expires_at <= work.now) throw new AppError('TOKEN_INVALID');
  return row.account_id;
}

export async function endTokens(work: Work, accountId: number, purpose?: OneTimePurpose): Promise<void> {
  let tokens = work.trx.deleteFrom('one_time_token').where('account_id', '=', accountId);
  if (purpose !== undefined) tokens = tokens.where('purpose', '=', purpose);
  await tokens.execute();
}
