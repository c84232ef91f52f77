import { z } from 'zod';
import { timestamp } from './parameters.js';
import { searchHit } from './search.js';

/** `/v1/me/personalisation`, `/v1/me/history`, `/v1/me/favourites`: what may be known of a person's taste. */

export const personalisationBody = z
  .strictObject({ enabled: z.boolean() })
  .meta({ id: 'PersonalisationBody' });

export const personalisationResponse = z
  .object({
    enabled: z.boolean().meta({
      description: 'Whether what the caller did may have a part in what they are shown',
    }),
    forgottenBefore: timestamp.nullable().meta({ description: 'What they did until then is not looked at' }),
  })
  .meta({ id: 'Personalisation' });
export type PersonalisationResponse = z.infer<typeof personalisationResponse>;

export const favouritesResponse = z
  .object({ hits: z.array(searchHit).readonly() })
  .meta({ id: 'Favourites' });
