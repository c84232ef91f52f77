import { sql } from 'kysely';
import { AppError } from '../../platform/errors/app-error.js';
import { accountOf, type Actor, type Work } from '../core/index.js';
import { balancesOf } from '../ledger/index.js';
import { archiveListing } from '../listings/index.js';
import { forgetTaste } from './personalisation.js';

/** States in which an order waits for nobody any more. */
const ended = ['accepted', 'cancelled', 'resolved'] as const;

/**
 * Closes the actor's account for ever: what says who the person is goes, and what others rest on stays without a name:
 * orders, reviews, messages, the ledger. Throws ACCOUNT_HAS_ORDERS and ACCOUNT_HAS_MONEY while something is unfinished.
 */
export async function closeAccount(work: Work, actor: Actor): Promise<void> {
  const id = accountOf(actor);
  const account = await work.trx
    .selectFrom('account')
    .select('external_id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await refuseUnfinished(work, actor);
  if (actor.sellerId !== null) await closeSeller(work, actor, actor.sellerId);
  await forgetTaste(work, id);
  await forgetPerson(work, id);
  work.emit({ type: 'account.closed', id: account.external_id });
}

async function refuseUnfinished(work: Work, { accountId, sellerId }: Actor): Promise<void> {
  const { open } = await work.trx
    .selectFrom('market_order')
    .select((select) => select.fn.countAll<number>().as('open'))
    .where((where) =>
      where.or([where('buyer_account_id', '=', accountId), where('seller_id', '=', sellerId)]),
    )
    .where('state', 'not in', ended)
    .executeTakeFirstOrThrow();
  if (open > 0) throw new AppError('ACCOUNT_HAS_ORDERS');
  const balances = await balancesOf(work.trx, { accountId, sellerId });
  if (Object.values(balances).some((cents) => cents > 0)) throw new AppError('ACCOUNT_HAS_MONEY');
}

async function closeSeller(work: Work, actor: Actor, sellerId: number): Promise<void> {
  const listings = await work.trx
    .selectFrom('listing')
    .select('external_id')
    .where('seller_id', '=', sellerId)
    .where('status', 'not in', ['archived', 'suspended'])
    .orderBy('id')
    .execute();
  for (const { external_id: listing } of listings) await archiveListing(work, actor, listing);
  await work.trx
    .updateTable('seller')
    .set({ display_name: 'بائع سابق', skills: [], deleted_at: work.now })
    .where('id', '=', sellerId)
    .execute();
  await work.trx.deleteFrom('seller_profile').where('seller_id', '=', sellerId).execute();
  work.touchSeller(sellerId);
}

async function forgetPerson(work: Work, id: number): Promise<void> {
  await sql`
    with identities as (delete from social_identity where account_id = ${id}),
    sessions as (delete from session where account_id = ${id}),
    tokens as (delete from one_time_token where account_id = ${id}),
    searches as (delete from saved_search where account_id = ${id}),
    favourites as (delete from favourite where account_id = ${id}),
    personalisation as (delete from personalisation where account_id = ${id}),
    notices as (delete from notice where account_id = ${id}),
    reports as (update report set comment = null where reporter_account_id = ${id})
    update account set display_name = 'حساب محذوف', email = null, email_key = null, password_hash = null,
      roles = '{}', last_seen_at = null, deleted_at = ${work.now}
    where id = ${id}`.execute(work.trx);
}
