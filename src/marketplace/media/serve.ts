import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { MediaStore } from './store.js';
import { keyOf, type PictureSize } from './upload.js';

/** The bytes, or where a browser gets them from. */
export type ServedPicture =
  | { readonly kind: 'bytes'; readonly body: Buffer; readonly contentType: string }
  | { readonly kind: 'elsewhere'; readonly url: string };

/** A picture for anybody who has its address. Throws NOT_FOUND, MEDIA_STORE_FAILED. */
export async function servePicture(
  db: Db,
  store: MediaStore,
  externalId: string,
  size: PictureSize,
): Promise<ServedPicture> {
  const { content_type: contentType } = await db
    .selectFrom('media')
    .select('content_type')
    .where('external_id', '=', externalId)
    .executeTakeFirstOrThrow(() => new AppError('NOT_FOUND'));
  const key = keyOf(externalId, size);
  const url = store.url(key);
  if (url !== null) return { kind: 'elsewhere', url };
  const body = await store.get(key);
  if (body === null) throw new AppError('NOT_FOUND');
  return { kind: 'bytes', body, contentType };
}
