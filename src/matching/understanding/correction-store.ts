import { z } from 'zod';
import type { Db } from '../../platform/database/database.js';
import type { Corrections } from './types.js';

const corrections = z.object({
  needs: z.array(z.string()).optional(),
  categories: z.array(z.string()).optional(),
  tools: z.array(z.string()).optional(),
  budgetCents: z.number().int().nullable().optional(),
  deliveryDays: z.number().nullable().optional(),
});

/** What the buyer corrected of a request, by its internal id; nothing where they corrected nothing. */
export async function readCorrections(db: Db, requestId: number): Promise<Corrections> {
  const row = await db
    .selectFrom('request_correction')
    .select('body')
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row === undefined ? {} : corrections.parse(row.body);
}

/** Keeps what the buyer corrected, in the place of what they corrected before. */
export async function storeCorrections(
  db: Db,
  requestId: number,
  corrected: Corrections,
  now: Date,
): Promise<void> {
  const body = JSON.stringify(corrected);
  await db
    .insertInto('request_correction')
    .values({ request_id: requestId, body, corrected_at: now })
    .onConflict((conflict) => conflict.column('request_id').doUpdateSet({ body, corrected_at: now }))
    .execute();
}
