/**
 * Pictures of listings: checked, encoded anew and kept by a `MediaStore`; listings refer to them by `/v1/media/{id}`.
 */
export { ownedMedia } from './owned.js';
