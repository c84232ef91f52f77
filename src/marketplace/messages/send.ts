import { sql } from 'kysely';
import type { FileNote } from '../../platform/database/tables/orders.js';
import type { Actor, Work } from '../core/index.js';
import { warnBeforeFiles } from '../orders/linked.js';
import { asked, replied } from '../people/sellers/replies.js';
import { openConversation, sideOf, type Address, type ConversationRow } from './conversation.js';
import { refuseContactDetails } from './refuse-contact-details.js';

export interface NewMessage {
  readonly to: Address;
  readonly text: string;
  readonly attachments: readonly FileNote[];
  /** A seller with linked orders that have not begun has read the warning, and sends the files. */
  readonly acknowledgeLinked?: boolean | undefined;
}

export interface SentMessage {
  readonly id: string;
  readonly conversation: string;
}

/**
 * Says something to the other side. Throws CONTACT_DETAILS_FOUND with what was found, CONVERSATION_UNKNOWN, ORDER_UNKNOWN,
 * LISTING_UNKNOWN, FORBIDDEN, LINKED_ORDERS_WAITING.
 */
export async function sendMessage(
  work: Work,
  actor: Actor,
  { to, text, attachments, acknowledgeLinked = false }: NewMessage,
): Promise<SentMessage> {
  const conversation = await openConversation(work, actor, to);
  const author = sideOf(actor, conversation);
  refuseContactDetails([text, ...attachments.map(({ name }) => name)]);
  if (author === 'seller' && attachments.length > 0) {
    const { buyer_account_id: buyerAccountId, seller_id: sellerId } = conversation;
    await warnBeforeFiles(work, { buyerAccountId, sellerId }, acknowledgeLinked);
  }
  const id = work.newId();
  await work.trx
    .insertInto('message')
    .values({
      external_id: id,
      conversation_id: conversation.id,
      author,
      text,
      attachments: JSON.stringify(attachments),
      sent_at: work.now,
    })
    .execute();
  await touch(work, conversation, author);
  await follow(work, conversation, author);
  work.emit({ type: 'message.sent', id, conversation: conversation.external_id, by: author });
  return { id, conversation: conversation.external_id };
}

/** Who writes has read. */
async function touch(work: Work, { id }: ConversationRow, author: 'buyer' | 'seller'): Promise<void> {
  const read = author === 'buyer' ? { buyer_read_at: work.now } : { seller_read_at: work.now };
  await work.trx
    .updateTable('conversation')
    .set({ last_message_at: work.now, ...read })
    .where('id', '=', id)
    .execute();
}

/** What a message changes elsewhere: how fast the seller answers, and since when they owe the buyer of an order a word. */
async function follow(work: Work, conversation: ConversationRow, author: 'buyer' | 'seller'): Promise<void> {
  const { seller_id: sellerId, external_id: id, order_id: orderId } = conversation;
  await (author === 'buyer' ? asked : replied)(work, { sellerId, conversation: id });
  if (orderId === null) return;
  const since =
    author === 'buyer'
      ? sql<Date>`coalesce(awaited_since, ${work.now})`
      : sql<Date | null>`case state when 'awaiting_instructions' then ${work.now}::timestamptz end`;
  await work.trx
    .updateTable('market_order')
    .set({ awaited_since: since })
    .where('id', '=', orderId)
    .where('state', 'in', ['awaiting_instructions', 'in_progress', 'revision_requested'])
    .execute();
}

/** The actor has seen what was written up to now. Throws CONVERSATION_UNKNOWN, FORBIDDEN. */
export async function markRead(work: Work, actor: Actor, conversation: string): Promise<void> {
  const row = await openConversation(work, actor, { conversation });
  const read = sideOf(actor, row) === 'buyer' ? { buyer_read_at: work.now } : { seller_read_at: work.now };
  await work.trx.updateTable('conversation').set(read).where('id', '=', row.id).execute();
}
