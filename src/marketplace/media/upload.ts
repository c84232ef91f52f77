import { AppError } from '../../platform/errors/app-error.js';
import { transact, type Actor, type Core } from '../core/index.js';
import { encodePicture, pictureType, type Picture } from './picture.js';
import type { MediaStore } from './store.js';

export interface UploadedPicture {
  readonly externalId: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** The sizes in which a picture is kept. */
export type PictureSize = 'full' | 'thumbnail';

export function keyOf(externalId: string, size: PictureSize): string {
  return size === 'full' ? `${externalId}.webp` : `${externalId}.thumbnail.webp`;
}

/**
 * Keeps a picture for the actor's account. The store is no part of a transaction: the row is written when the bytes are
 * there, and bytes without a row are out of reach. Throws UNAUTHENTICATED, FORBIDDEN, MEDIA_LIMIT, the refusals of
 * `encodePicture`, MEDIA_STORE_FAILED.
 */
export async function uploadPicture(
  core: Core,
  store: MediaStore,
  actor: Actor,
  bytes: Buffer,
): Promise<UploadedPicture> {
  const accountId = personOf(actor);
  await checkLimit(core, accountId);
  const picture = await encodePicture(bytes, core.rules.media);
  const externalId = core.newId();
  await store.put(keyOf(externalId, 'full'), picture.body, pictureType);
  await store.put(keyOf(externalId, 'thumbnail'), picture.thumbnail, pictureType);
  await insertMedia(core, accountId, externalId, picture);
  return { externalId, width: picture.width, height: picture.height, bytes: picture.body.length };
}

/** The account of a person: programs and keys have no pictures. */
export function personOf(actor: Actor): number {
  if (actor.accountId !== null) return actor.accountId;
  const isKnown = actor.sellerId !== null || actor.roles.length > 0;
  throw new AppError(isKnown ? 'FORBIDDEN' : 'UNAUTHENTICATED');
}

async function checkLimit({ db, rules }: Core, accountId: number): Promise<void> {
  const { count } = await db
    .selectFrom('media')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  if (count >= rules.media.perAccount) throw new AppError('MEDIA_LIMIT', { limit: rules.media.perAccount });
}

async function insertMedia(
  core: Core,
  accountId: number,
  externalId: string,
  picture: Picture,
): Promise<void> {
  await transact(core, (work) =>
    work.trx
      .insertInto('media')
      .values({
        external_id: externalId,
        account_id: accountId,
        content_type: pictureType,
        width: picture.width,
        height: picture.height,
        bytes: picture.body.length,
        created_at: work.now,
      })
      .execute(),
  );
}
