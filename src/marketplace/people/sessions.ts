import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { StaffRole } from '../../platform/database/tables/core.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor, Core, Work } from '../core/index.js';
import { transact } from '../core/index.js';
import { daysAfter } from '../core/times.js';
import { hashToken, newToken } from './tokens.js';

const ACCESS_MINUTES = 15;
/** A device that does not come back for so long signs in again. */
const REFRESH_DAYS = 30;

/** What a device keeps of a sign-in. */
export interface Tokens {
  readonly accessToken: string;
  readonly accessExpiresAt: Date;
  /** Good for one refresh. */
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

const isAccessToken = (token: string): boolean => token.startsWith('access_');

/** Signs a device in. */
export async function openSession(work: Work, accountId: number): Promise<Tokens> {
  const tokens = newTokens(work.now);
  await work.trx
    .insertInto('session')
    .values({ account_id: accountId, created_at: work.now, ...columns(tokens) })
    .execute();
  return tokens;
}

/**
 * Exchanges a refresh token for new tokens; the old ones end. A token that was exchanged before ends the session: two
 * hold it, and one of them stole it (RFC 9700, 4.14). Throws SESSION_ENDED.
 */
export async function refreshSession(core: Core, refreshToken: string): Promise<Tokens> {
  const tokens = await transact(core, (work) => exchange(work, hashToken(refreshToken)));
  if (tokens === null) throw new AppError('SESSION_ENDED');
  return tokens;
}

/** Null rather than an error, so that the end of a stolen session is committed. */
async function exchange(work: Work, hash: string): Promise<Tokens | null> {
  const session = await work.trx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['session.id', 'session.refresh_expires_at'])
    .where('refresh_hash', '=', hash)
    .where('ended_at', 'is', null)
    .where('account.deleted_at', 'is', null)
    .where('account.suspended_at', 'is', null)
    .forUpdate('session')
    .executeTakeFirst();
  if (session === undefined) {
    await endStolen(work, hash);
    return null;
  }
  if (session.refresh_expires_at <= work.now) return null;
  const tokens = newTokens(work.now);
  await work.trx.insertInto('spent_refresh').values({ hash, session_id: session.id }).execute();
  await work.trx.updateTable('session').set(columns(tokens)).where('id', '=', session.id).execute();
  return tokens;
}

async function endStolen(work: Work, spentHash: string): Promise<void> {
  await sql`
    update session set ended_at = ${work.now}
    where ended_at is null and id = (select session_id from spent_refresh where hash = ${spentHash})`.execute(
    work.trx,
  );
}

/** Signs the device of the token out; says nothing about tokens that it does not know. */
export async function endSession(work: Work, refreshToken: string): Promise<void> {
  await work.trx
    .updateTable('session')
    .set({ ended_at: work.now })
    .where('refresh_hash', '=', hashToken(refreshToken))
    .where('ended_at', 'is', null)
    .execute();
}

/** Signs all devices of an account out. */
export async function endSessionsOf(work: Work, accountId: number): Promise<void> {
  await work.trx
    .updateTable('session')
    .set({ ended_at: work.now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whose access token it is now; null for anything but an access token. Throws SESSION_ENDED. */
export async function actorOfToken(db: Db, token: string, now: Date): Promise<Actor | null> {
  if (!isAccessToken(token)) return null;
  const { rows } = await sql<{ account_id: number; roles: StaffRole[]; seller_id: number | null }>`
    select a.id as account_id, a.roles, s.id as seller_id
    from session x
    join account a on a.id = x.account_id
    left join seller s on s.account_id = a.id and s.deleted_at is null
    where x.access_hash = ${hashToken(token)} and x.access_expires_at > ${now} and x.ended_at is null
      and a.deleted_at is null and a.suspended_at is null`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new AppError('SESSION_ENDED');
  return { accountId: row.account_id, sellerId: row.seller_id, roles: row.roles };
}

function newTokens(now: Date): Tokens {
  return {
    accessToken: newToken('access'),
    accessExpiresAt: new Date(now.getTime() + ACCESS_MINUTES * 60_000),
    refreshToken: newToken('refresh'),
    refreshExpiresAt: daysAfter(now, REFRESH_DAYS),
  };
}

function columns(tokens: Tokens) {
  return {
    access_hash: hashToken(tokens.accessToken),
    access_expires_at: tokens.accessExpiresAt,
    refresh_hash: hashToken(tokens.refreshToken),
    refresh_expires_at: tokens.refreshExpiresAt,
  };
}
