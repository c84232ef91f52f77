import { sql } from 'kysely';
import { accountOf, type Actor, type Work } from '../core/index.js';

/** Between two heartbeats of a person that change anything, and between two that the index is told of. */
const MINUTES = { person: 1, seller: 5 } as const;

/**
 * The person is here. A second heartbeat within a minute changes nothing, and a seller's listings are told of it every
 * five minutes at the most.
 */
export async function heartbeat(work: Work, actor: Actor): Promise<void> {
  const accountId = accountOf(actor);
  const { rows } = await sql<{ id: number }>`
    with seen as (
      update account set last_seen_at = ${work.now}
      where id = ${accountId}
        and (last_seen_at is null or last_seen_at <= ${minutesAgo(work.now, MINUTES.person)})
      returning id)
    update seller set last_active_at = ${work.now} from seen
    where seller.account_id = seen.id
      and (last_active_at is null or last_active_at <= ${minutesAgo(work.now, MINUTES.seller)})
    returning seller.id`.execute(work.trx);
  for (const { id } of rows) work.touchSeller(id);
}

/** Whether somebody seen at this time is online now. `onlineMinutes` is a rule of the market. */
export function isOnline(lastSeenAt: Date | null, now: Date, onlineMinutes: number): boolean {
  return lastSeenAt !== null && lastSeenAt > minutesAgo(now, onlineMinutes);
}

function minutesAgo(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000);
}
