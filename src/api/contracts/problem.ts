import { z } from 'zod';

/** Every refusal: problem details of RFC 9457 with the stable code of the error catalogue. */

export const problemField = z.object({
  path: z.string().meta({ description: 'Where in the request, such as limit or events.0.type' }),
  message: z.string(),
});

export const problem = z
  .object({
    type: z.string().meta({ description: 'urn:mizan:problem:CODE' }),
    title: z.string().meta({ description: "The catalogue's text in the caller's language" }),
    status: z.number().int(),
    detail: z.string().optional(),
    code: z.string().meta({ description: 'Stable; listed in docs/reference/errors.md' }),
    instance: z.string().meta({ description: 'urn:mizan:request:ID, to be quoted in a report' }),
    errors: z.array(problemField).readonly().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

/** One record of a batch that was refused while the others were taken. */
export const recordRejection = z
  .object({
    index: z.number().int().meta({ description: 'From 0, in the order sent' }),
    code: z.string(),
    title: z.string(),
    errors: z.array(problemField).readonly().optional(),
  })
  .meta({ id: 'RecordRejection' });
export type RecordRejection = z.infer<typeof recordRejection>;
export type ProblemField = z.infer<typeof problemField>;
