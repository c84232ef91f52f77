import { sql } from 'kysely';
import { transact, type Core, type Work } from '../../marketplace/core/index.js';
import { notify } from '../../marketplace/notices/index.js';
import { afterNight, startOfDay } from './night.js';

const DAY = 86_400_000;
/** Requests that a digest names. */
const NAMED = 5;

interface Digest {
  readonly accountId: number;
  readonly letter: boolean;
  readonly count: number;
  readonly requests: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Tells sellers who want to hear once a day of the requests of yesterday that are still open; answers how many were told.
 * Not by night; a day is told once, however often this runs.
 */
export async function sendDigests(core: Core): Promise<number> {
  const { night } = core.rules.seller;
  const now = core.clock.now();
  if (afterNight(now, night) > now) return 0;
  const today = startOfDay(now, night);
  const yesterday = startOfDay(new Date(today.getTime() - DAY / 2), night);
  const key = new Intl.DateTimeFormat('sv', { timeZone: night.timeZone }).format(yesterday);
  return transact(core, (work) => tellDigests(work, { from: yesterday, until: today, key }));
}

async function tellDigests(
  work: Work,
  { from, until, key }: { readonly from: Date; readonly until: Date; readonly key: string },
): Promise<number> {
  const { rows } = await sql<Digest>`
    select s.account_id as "accountId", p.request_letters as letter, count(*)::integer as count,
      (jsonb_agg(jsonb_build_object('id', r.external_id, 'title', r.title) order by m.score desc nulls last, r.id))
        as requests
    from request_notice n
    join seller s on s.id = n.seller_id and s.deleted_at is null and s.account_id is not null
    join seller_profile p on p.seller_id = s.id and p.request_notices = 'daily'
    join request r on r.id = n.request_id and r.state = 'open' and r.deleted_at is null
    left join request_match m on m.request_id = n.request_id and m.seller_id = n.seller_id
    where n.told_at >= ${from} and n.told_at < ${until}
      and not exists (
        select from notice o where o.account_id = s.account_id and o.kind = 'request-digest' and o.key = ${key})
    group by s.id, p.request_letters`.execute(work.trx);
  return notify(
    work,
    rows.map(({ accountId, letter, count, requests }) => {
      const data = { count, requests: requests.slice(0, NAMED) };
      return { kind: 'request-digest', accountId, letter, key, data };
    }),
  );
}
