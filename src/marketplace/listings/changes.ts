import { AppError } from '../../platform/errors/app-error.js';
import type { Actor, Work } from '../core/index.js';
import { ownedMedia } from '../media/index.js';
import type { Content } from './content.js';

/** What a seller sends: the category by its outside id, pictures by their addresses. What is left out stays. */
export interface ListingChanges {
  readonly title?: string | undefined;
  readonly description?: string | null | undefined;
  readonly categoryId?: string | undefined;
  readonly tags?: Content['tags'] | undefined;
  readonly basePriceCents?: number | null | undefined;
  readonly deliveryDays?: number | null | undefined;
  readonly upgrades?: Content['upgrades'] | undefined;
  readonly packages?: Content['packages'] | undefined;
  readonly mainImage?: string | null | undefined;
  readonly samples?: readonly string[] | undefined;
}

/** The content with the changes made. Throws CATEGORY_UNKNOWN, and MEDIA_UNKNOWN for pictures of others. */
export async function withChanges(
  work: Work,
  actor: Actor,
  before: Content,
  { categoryId, ...changes }: ListingChanges,
): Promise<Content> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const after: Content = {
    ...before,
    ...(given as Partial<Content>),
    ...(categoryId !== undefined && { categoryId: await categoryOf(work, categoryId) }),
  };
  const pictures = (content: Content): string[] => [content.mainImage ?? [], content.samples].flat();
  const known = new Set(pictures(before));
  await ownedMedia(
    work,
    actor,
    pictures(after).filter((address) => !known.has(address)),
  );
  return after;
}

async function categoryOf(work: Work, externalId: string): Promise<number> {
  const { id } = await work.trx
    .selectFrom('category')
    .select('id')
    .where('external_id', '=', externalId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow(() => new AppError('CATEGORY_UNKNOWN', { category: externalId }));
  return id;
}
