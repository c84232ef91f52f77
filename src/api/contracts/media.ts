import { z } from 'zod';
import { externalId } from './parameters.js';

/** `/v1/media`: pictures of listings. */

export const mediaParameters = z.object({ id: externalId });

export const mediaQuery = z.strictObject({ size: z.enum(['full', 'thumbnail']).default('full') });

/** The bytes themselves, in a body of their own media type. */
export const bytes = z.any().meta({ type: 'string', format: 'binary' });

export const uploadedMedia = z
  .object({
    id: z.string(),
    url: z.string().meta({ description: 'What a listing refers to it by' }),
    width: z.number().int(),
    height: z.number().int(),
    bytes: z.number().int(),
  })
  .meta({ id: 'UploadedMedia' });

export const deletedMedia = z.object({ id: z.string() }).meta({ id: 'DeletedMedia' });
