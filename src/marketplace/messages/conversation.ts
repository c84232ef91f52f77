import type { Selectable } from 'kysely';
import type { Database } from '../../platform/database/schema.js';
import { AppError } from '../../platform/errors/app-error.js';
import { accountOf, permit, type Actor, type Work } from '../core/index.js';
import { publishedListing } from '../published-listing.js';

export type ConversationRow = Selectable<Database['conversation']>;

/** To whom a message goes: on with a conversation, about an order, or to the seller of a listing. Outside ids. */
export type Address =
  { readonly conversation: string } | { readonly order: string } | { readonly listing: string };

/** As which side the actor speaks. Throws FORBIDDEN. */
export function sideOf(
  actor: Actor,
  conversation: Pick<ConversationRow, 'buyer_account_id' | 'seller_id'>,
): 'buyer' | 'seller' {
  const owners = { buyerAccountId: conversation.buyer_account_id, sellerId: conversation.seller_id };
  return permit(actor, ['buyer', 'seller'], owners) === 'buyer' ? 'buyer' : 'seller';
}

/** The conversation, locked; it begins with the first message. Throws CONVERSATION_UNKNOWN, ORDER_UNKNOWN, LISTING_UNKNOWN, FORBIDDEN. */
export async function openConversation(work: Work, actor: Actor, address: Address): Promise<ConversationRow> {
  if ('conversation' in address) {
    return work.trx
      .selectFrom('conversation')
      .selectAll()
      .where('external_id', '=', address.conversation)
      .forUpdate()
      .executeTakeFirstOrThrow(() => new AppError('CONVERSATION_UNKNOWN'));
  }
  const ends =
    'order' in address
      ? await endsOfOrder(work, address.order)
      : await endsOfListing(work, actor, address.listing);
  sideOf(actor, ends);
  await work.trx
    .insertInto('conversation')
    .values({ ...ends, external_id: work.newId(), opened_at: work.now, last_message_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return work.trx
    .selectFrom('conversation')
    .selectAll()
    .where('buyer_account_id', '=', ends.buyer_account_id)
    .where('seller_id', '=', ends.seller_id)
    .where('order_id', 'is not distinct from', ends.order_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

type Ends = Pick<ConversationRow, 'buyer_account_id' | 'seller_id' | 'order_id' | 'listing_id'>;

async function endsOfOrder({ trx }: Work, externalId: string): Promise<Ends> {
  const { id, ...ends } = await trx
    .selectFrom('market_order')
    .select(['id', 'buyer_account_id', 'seller_id', 'listing_id'])
    .where('external_id', '=', externalId)
    .executeTakeFirstOrThrow(() => new AppError('ORDER_UNKNOWN', { order: externalId }));
  return { ...ends, order_id: id };
}

/** Anybody with an account may ask a seller about a listing; nobody writes to themselves. */
async function endsOfListing({ trx }: Work, actor: Actor, externalId: string): Promise<Ends> {
  const buyer = accountOf(actor);
  const { id, sellerId } = await publishedListing(trx, externalId);
  if (sellerId === actor.sellerId) throw new AppError('FORBIDDEN');
  return { buyer_account_id: buyer, seller_id: sellerId, order_id: null, listing_id: id };
}
