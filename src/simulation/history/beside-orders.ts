import { sql } from 'kysely';
import type { Work } from '../../marketplace/core/index.js';
import { orderMachine } from '../../marketplace/orders/index.js';
import type { OrderRow } from '../../marketplace/orders/order-row.js';
import type { PastOrder } from './record.js';

/** An order of the file as it stands in the market. */
export interface Placed {
  readonly past: PastOrder;
  readonly row: OrderRow;
}

/** From minutes before the end to a time. */
export type At = (minutes: number) => Date;

export function recordSteps(work: Work, placed: readonly Placed[], at: At): void {
  const machine = 'order';
  for (const { past, row } of placed) {
    let state = 'awaiting_payment';
    for (const [step, minutes, party, reason] of past.steps) {
      const to = orderMachine.steps[step].to;
      const account = party === 'buyer' ? row.buyer_account_id : null;
      work.record({
        ...{ machine, subject_id: row.id, step, from_state: state, to_state: to },
        ...{ party, account_id: account, reason, taken_at: at(minutes) },
      });
      state = to;
    }
  }
}

export async function insertDeliveries(work: Work, placed: readonly Placed[], at: At): Promise<void> {
  const deliveries = placed.flatMap(({ past, row }) =>
    (past.deliveries ?? []).map(([text, minutes, wanted, wantedAt], index) => ({
      order_id: row.id,
      number: index + 1,
      text,
      files: [],
      delivered_at: at(minutes),
      revision_text: wanted,
      revision_requested_at: wantedAt === null ? null : at(wantedAt),
    })),
  );
  await sql`
    insert into delivery (order_id, number, text, files, delivered_at, revision_text, revision_requested_at)
    select order_id, number, text, files, delivered_at, revision_text, revision_requested_at
    from jsonb_populate_recordset(null::delivery, ${JSON.stringify(deliveries)}::jsonb)`.execute(work.trx);
}

export async function insertReviews(work: Work, placed: readonly Placed[], at: At): Promise<void> {
  const reviews = placed.flatMap(({ past: { review }, row }) =>
    review === undefined
      ? []
      : [
          {
            external_id: work.newId(),
            order_id: row.id,
            listing_id: row.listing_id,
            buyer: row.buyer_account_id,
            stars: review.stars,
            comment: review.comment,
            created_at: at(review.at),
            state: review.state,
            doubts: review.doubts ?? [],
            reply: review.reply ?? null,
            replied_at: review.replied === undefined ? null : at(review.replied),
          },
        ],
  );
  await sql`
    insert into review (external_id, order_id, listing_id, buyer_external_id, stars, comment, created_at, state, doubts,
      reply, replied_at)
    select r.external_id, order_id, listing_id, a.external_id, stars, comment, r.created_at, state,
      array(select jsonb_array_elements_text(doubts)), reply, replied_at
    from jsonb_to_recordset(${JSON.stringify(reviews)}::jsonb) as r (external_id text, order_id bigint,
      listing_id bigint, buyer bigint, stars smallint, comment text, created_at timestamptz, state text, doubts jsonb,
      reply text, replied_at timestamptz)
    join account a on a.id = r.buyer`.execute(work.trx);
}

export async function insertQuestions(work: Work, placed: readonly Placed[], at: At): Promise<void> {
  const questions = placed.flatMap(({ past: { question }, row }) => {
    if (question === undefined) return [];
    const [asked, answered, minutes] = question;
    return [
      {
        seller_id: row.seller_id,
        conversation: row.external_id,
        asked_at: at(asked),
        answered_at: answered === null ? null : at(answered),
        minutes,
      },
    ];
  });
  await sql`
    insert into reply (seller_id, conversation, asked_at, answered_at, minutes)
    select seller_id, conversation, asked_at, answered_at, minutes
    from jsonb_populate_recordset(null::reply, ${JSON.stringify(questions)}::jsonb)`.execute(work.trx);
}
