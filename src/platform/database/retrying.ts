import { setTimeout as wait } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Db } from './database.js';
import type { Database } from './schema.js';

const ATTEMPTS = 8;
/** PostgreSQL's codes for a deadlock and for a failed serialisation: the same work may succeed the next time. */
const passing = new Set(['40P01', '40001']);

/** Runs work in a transaction, again from the start when another transaction was in its way. */
export async function retrying<T>(db: Db, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error;
      await wait(10 * 2 ** attempt);
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && passing.has(String(error.code));
}
