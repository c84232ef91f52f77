import { z } from 'zod';
import { queryText } from './parameters.js';

/** `GET /v1/suggest` */

export const suggestQuery = z.strictObject({ q: queryText });

const suggestion = z.object({
  text: z.string(),
  count: z.number().int().meta({ description: 'How many listings it finds' }),
});

export const suggestResponse = z
  .object({ completions: z.array(suggestion).readonly(), corrections: z.array(suggestion).readonly() })
  .meta({ id: 'SuggestResponse' });
export type SuggestResponse = z.infer<typeof suggestResponse>;
