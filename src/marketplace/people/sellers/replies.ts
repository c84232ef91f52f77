import { sql } from 'kysely';
import { twoDigits } from '../../signals/shown.js';
import type { Work } from '../../core/index.js';
import { daysAfter } from '../../core/times.js';
import { awakeMinutes } from './awake-minutes.js';
import { medianResponse, type Wait } from './response-time.js';

/** A conversation with a seller, by its outside id. */
export interface Conversation {
  readonly sellerId: number;
  readonly conversation: string;
}

/** A buyer wrote to the seller. Only what began the conversation counts. */
export async function asked(work: Work, { sellerId, conversation }: Conversation): Promise<void> {
  await work.trx
    .insertInto('reply')
    .values({ seller_id: sellerId, conversation, asked_at: work.now, answered_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The seller wrote back. Only the first reply of a conversation counts. */
export async function replied(work: Work, { sellerId, conversation }: Conversation): Promise<void> {
  const waiting = await work.trx
    .selectFrom('reply')
    .select('asked_at')
    .where('seller_id', '=', sellerId)
    .where('conversation', '=', conversation)
    .where('answered_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (waiting === undefined) return;
  await work.trx
    .updateTable('reply')
    .set({
      answered_at: work.now,
      minutes: awakeMinutes(waiting.asked_at, work.now, work.rules.seller.night),
    })
    .where('seller_id', '=', sellerId)
    .where('conversation', '=', conversation)
    .execute();
}

/** Measures the response times of all sellers anew: also without an answer they change, as questions go on waiting. */
export async function measureResponses(work: Work): Promise<void> {
  const waits = await readWaits(work);
  const measured = [...waits].map(([id, each]) => ({ id, minutes: shown(medianResponse(each)) }));
  const { rows } = await sql<{ id: number }>`
    with measured as (
      select id, minutes from jsonb_to_recordset(${JSON.stringify(measured)}::jsonb) as r (id bigint, minutes real))
    update seller set response_minutes = m.minutes
    from seller s left join measured m on m.id = s.id
    where seller.id = s.id and seller.response_minutes is distinct from m.minutes
    returning seller.id`.execute(work.trx);
  for (const { id } of rows) work.touchSeller(id);
}

/** Nobody reads more of it, so that the index is told no more. */
function shown(minutes: number | null): number | null {
  return minutes === null ? null : twoDigits(minutes);
}

async function readWaits(work: Work): Promise<Map<number, Wait[]>> {
  const { replyDays, night } = work.rules.seller;
  const since = daysAfter(work.now, -replyDays);
  const { rows } = await sql<{ seller_id: number; asked_at: Date; minutes: number | null }>`
    select seller_id, asked_at, minutes from reply where asked_at > ${since} and asked_at <= ${work.now}`.execute(
    work.trx,
  );
  const waits = new Map<number, Wait[]>();
  for (const { seller_id: id, asked_at: askedAt, minutes } of rows) {
    const wait =
      minutes === null
        ? { minutes: awakeMinutes(askedAt, work.now, night), answered: false }
        : { minutes, answered: true };
    waits.set(id, [...(waits.get(id) ?? []), wait]);
  }
  return waits;
}
