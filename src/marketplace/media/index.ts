/**
 * Pictures of listings and people: checked, encoded anew and kept by a `MediaStore` (files, or a bucket that speaks S3).
 * What shows a picture refers to it by its address, `/v1/media/{id}`.
 */
export { mediaAddress } from './address.js';
export { deletePicture } from './delete.js';
export { ownedMedia } from './owned.js';
export { servePicture, type ServedPicture } from './serve.js';
export { mediaStore } from './open-store.js';
export type { MediaStore } from './store.js';
export { uploadPicture, type PictureSize, type UploadedPicture } from './upload.js';
