import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { FileNote } from '../../platform/database/tables/orders.js';
import { AppError } from '../../platform/errors/app-error.js';
import { accountOf, permit, type Actor } from '../core/index.js';

export interface ConversationEntry {
  readonly id: string;
  readonly with: string;
  readonly side: 'buyer' | 'seller';
  readonly orderId: string | null;
  readonly listingId: string | null;
  readonly lastMessageAt: Date;
  /** Messages of the other side since the actor last looked. */
  readonly unread: number;
}

export interface MessageEntry {
  readonly id: string;
  readonly author: 'buyer' | 'seller';
  readonly text: string;
  readonly attachments: readonly FileNote[];
  readonly sentAt: Date;
}

/** The actor's conversations, those with the newest message first. */
export async function listConversations(db: Db, actor: Actor, limit: number): Promise<ConversationEntry[]> {
  const account = accountOf(actor);
  const { rows } = await sql<ConversationEntry>`
    with mine as (
      select c.*, case when c.buyer_account_id = ${account} then 'buyer' else 'seller' end as side
      from conversation c
      where c.buyer_account_id = ${account} or c.seller_id = ${actor.sellerId}
      order by c.last_message_at desc, c.id desc limit ${limit})
    select m.external_id as id, m.side, case m.side when 'buyer' then s.display_name else a.display_name end as "with",
      o.external_id as "orderId", l.external_id as "listingId", m.last_message_at as "lastMessageAt",
      (select count(*) from message e where e.conversation_id = m.id and e.author <> m.side
        and e.sent_at > coalesce(case m.side when 'buyer' then m.buyer_read_at else m.seller_read_at end, '-infinity')
      ) as unread
    from mine m
    join seller s on s.id = m.seller_id
    join account a on a.id = m.buyer_account_id
    left join market_order o on o.id = m.order_id
    left join listing l on l.id = m.listing_id
    order by m.last_message_at desc, m.id desc`.execute(db);
  return rows;
}

/**
 * What was said, the newest `limit` in the order in which it was; before the message `before`, if given. For its two sides
 * and support. Throws CONVERSATION_UNKNOWN, FORBIDDEN.
 */
export async function readConversation(
  db: Db,
  actor: Actor,
  conversation: string,
  { limit, before }: { readonly limit: number; readonly before?: string | undefined },
): Promise<MessageEntry[]> {
  const { id, ...ends } = await db
    .selectFrom('conversation')
    .select(['id', 'buyer_account_id as buyerAccountId', 'seller_id as sellerId'])
    .where('external_id', '=', conversation)
    .executeTakeFirstOrThrow(() => new AppError('CONVERSATION_UNKNOWN'));
  permit(actor, ['buyer', 'seller', 'support'], ends);
  const { rows } = await sql<MessageEntry>`
    select external_id as id, author, text, attachments, sent_at as "sentAt" from (
      select * from message
      where conversation_id = ${id}
        and id < coalesce((select id from message where external_id = ${before ?? null}), 9223372036854775807)
      order by id desc limit ${limit}) newest
    order by newest.id`.execute(db);
  return rows;
}
