import { z } from 'zod';
import { recordRejection } from './problem.js';

/** `POST /v1/ingest`: the import records, for marketplaces with a core of their own. Each record stands or falls alone. */

const maxIngestRecords = 1000;

export const ingestBody = z
  .strictObject({
    format: z.literal(1).default(1).meta({ description: 'Version of the format; there is one so far' }),
    records: z
      .array(z.unknown())
      .min(1)
      .max(maxIngestRecords)
      .meta({
        description:
          'Records of the import format, and what happened: order, reply, activity. Of one id the newest by version or time stays, whenever it comes',
        items: { $ref: '#/components/schemas/ImportRecord' },
      }),
  })
  .meta({ id: 'IngestBody' });

export const ingestResponse = z
  .object({
    applied: z.number().int().meta({ description: 'They changed something' }),
    unchanged: z.number().int().meta({ description: 'They said what was known' }),
    stale: z.number().int().meta({ description: 'They were older than what was known' }),
    outcomes: z
      .array(z.enum(['applied', 'unchanged', 'stale', 'rejected']))
      .readonly()
      .meta({ description: 'One a record, in the order sent' }),
    rejected: z.array(recordRejection).readonly(),
  })
  .meta({ id: 'IngestResponse' });
export type IngestResponse = z.infer<typeof ingestResponse>;
