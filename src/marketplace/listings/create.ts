import { sql } from 'kysely';
import { AppError } from '../../platform/errors/app-error.js';
import { permit, type Actor, type Work } from '../core/index.js';
import { listingCap } from '../people/sellers/level.js';
import { withChanges, type ListingChanges } from './changes.js';
import { checkContent, type Content } from './content.js';
import { columnsOf } from './rows.js';

export type NewListing = ListingChanges & { readonly title: string; readonly categoryId: string };

export interface CreatedListing {
  readonly id: number;
  readonly externalId: string;
}

const empty: Content = {
  title: '',
  description: null,
  categoryId: 0,
  tags: [],
  basePriceCents: null,
  deliveryDays: null,
  upgrades: [],
  packages: [],
  mainImage: null,
  samples: [],
};

/**
 * A new draft of the actor's. Throws LISTING_CAP_REACHED where the seller's level allows no further one (archived ones do
 * not count), CATEGORY_UNKNOWN, MEDIA_UNKNOWN and the refusals of `checkContent`.
 */
export async function createListing(work: Work, actor: Actor, input: NewListing): Promise<CreatedListing> {
  const { sellerId } = actor;
  permit(actor, ['seller'], { sellerId });
  if (sellerId === null) throw new AppError('FORBIDDEN');
  await checkCap(work, sellerId);
  const content = await withChanges(work, actor, empty, input);
  checkContent(content, work.rules.listing);
  const externalId = work.newId();
  const { id } = await work.trx
    .insertInto('listing')
    .values({
      ...columnsOf(content),
      external_id: externalId,
      seller_id: sellerId,
      status: 'draft',
      created_at: work.now,
      updated_at: work.now,
      history_orders: 0,
      history_reviews: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  work.recountListing(id);
  return { id, externalId };
}

/** The seller's row is locked, so that of two that are created at once the second counts the first. */
async function checkCap(work: Work, sellerId: number): Promise<void> {
  const { level } = await work.trx
    .selectFrom('seller')
    .select('level')
    .where('id', '=', sellerId)
    .where('deleted_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new AppError('FORBIDDEN'));
  const cap = listingCap(work.rules, level);
  if (cap === null) return;
  const { rows } = await sql<{ count: number }>`
    select count(*) from listing
    where seller_id = ${sellerId} and status <> 'archived' and deleted_at is null`.execute(work.trx);
  if ((rows[0]?.count ?? 0) >= cap) throw new AppError('LISTING_CAP_REACHED', { cap });
}
