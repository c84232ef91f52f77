import { sql } from 'kysely';
import type { Work } from '../../marketplace/core/index.js';
import type { WaveCandidate } from './plan-wave.js';

/** A request whose next wave is due. */
export interface WaitingRequest {
  readonly id: number;
  readonly externalId: string;
  readonly title: string;
  readonly accountId: number;
  /** Waves so far. */
  readonly waves: number;
  readonly offers: number;
}

/**
 * Takes one open request whose wave is due, held until the end of the transaction; others take others. Requests that
 * were never looked at are due at once, the oldest first.
 */
export async function takeWaiting({ trx, now }: Work): Promise<WaitingRequest | null> {
  await sql`
    insert into request_wave (request_id, next_at)
    select r.id, ${now} from request r
    where r.state = 'open' and r.account_id is not null and r.deleted_at is null
      and not exists (select from request_wave w where w.request_id = r.id)
    order by r.id limit 100
    on conflict do nothing`.execute(trx);
  const { rows } = await sql<WaitingRequest>`
    select r.id, r.external_id as "externalId", r.title, r.account_id as "accountId", w.waves,
      (select count(*)::integer from offer o where o.request_id = r.id) as offers
    from request_wave w join request r on r.id = w.request_id
    where w.next_at <= ${now} and r.state = 'open' and r.deleted_at is null
    order by w.next_at, w.request_id limit 1
    for update of w skip locked`.execute(trx);
  return rows[0] ?? null;
}

/** Until when the request waits for its next wave; null where none comes any more. */
export async function waitUntil(
  { trx }: Work,
  requestId: number,
  waves: number,
  nextAt: Date | null,
): Promise<void> {
  await trx
    .updateTable('request_wave')
    .set({ waves, next_at: nextAt })
    .where('request_id', '=', requestId)
    .execute();
}

/** What those sellers heard of late, who want to hear, whose request it is not, and who were not told of it yet. */
export async function heardBy(
  { trx, now }: Work,
  request: WaitingRequest,
  sellerIds: readonly number[],
  today: Date,
): Promise<ReadonlyMap<number, Pick<WaveCandidate, 'today' | 'week' | 'newcomer'> & { accountId: number }>> {
  const week = new Date(now.getTime() - 7 * 86_400_000);
  const { rows } = await sql<
    Pick<WaveCandidate, 'today' | 'week' | 'newcomer' | 'sellerId'> & { accountId: number }
  >`
    select s.id as "sellerId", s.account_id as "accountId", coalesce(g.orders, 0) = 0 as newcomer,
      count(n.seller_id) filter (where n.told_at >= ${today})::integer as today, count(n.seller_id)::integer as week
    from seller s
    left join seller_signal g on g.seller_id = s.id
    left join seller_profile p on p.seller_id = s.id
    left join request_notice n on n.seller_id = s.id and n.told_at > ${week}
    where s.id = any(${sellerIds}::bigint[]) and s.deleted_at is null
      and s.account_id is not null and s.account_id <> ${request.accountId}
      and coalesce(p.request_notices, 'now') <> 'off'
      and not exists (select from request_notice o where o.request_id = ${request.id} and o.seller_id = s.id)
      and not exists (select from offer o where o.request_id = ${request.id} and o.seller_id = s.id)
    group by s.id, g.orders`.execute(trx);
  return new Map(rows.map(({ sellerId, ...row }) => [sellerId, row]));
}
