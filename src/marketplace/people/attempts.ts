import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { countArabic, type ArabicNoun } from '../../platform/count.js';
import type { Core } from '../core/index.js';
import { AppError } from '../../platform/errors/app-error.js';
import { hashToken } from './tokens.js';

/** At most `max` tries within a window of `minutes`, counted for `subject`, such as an account or a network address. */
export interface Limit {
  readonly subject: string;
  readonly max: number;
  readonly minutes: number;
}

/** After «بعد». */
const minute: ArabicNoun = {
  zero: 'قليل',
  one: 'دقيقة',
  two: 'دقيقتين',
  few: 'دقائق',
  many: 'دقيقة',
  other: 'دقيقة',
};

/**
 * Counts a try against every limit, in a statement of its own, so that it stays counted when what was tried fails.
 * Throws TOO_MANY_ATTEMPTS when one of them is passed.
 */
export async function limitAttempts({ db, clock }: Core, limits: readonly Limit[]): Promise<void> {
  const now = clock.now();
  const rows = limits.map(({ subject, max, minutes }) => ({
    key: hashToken(subject),
    max,
    until: new Date(now.getTime() + minutes * 60_000),
  }));
  const { rows: counted } = await sql<{ key: string; count: number; window_ends_at: Date }>`
    insert into attempt (key, count, window_ends_at)
    select key, 1, until from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (key text, until timestamptz)
    order by key
    on conflict (key) do update set
      count = case when attempt.window_ends_at <= ${now} then 1 else attempt.count + 1 end,
      window_ends_at = case when attempt.window_ends_at <= ${now} then excluded.window_ends_at
        else attempt.window_ends_at end
    returning key, count, window_ends_at`.execute(db);
  const passed = counted.filter(({ key, count }) => rows.some((row) => row.key === key && count > row.max));
  if (passed.length === 0) return;
  const until = Math.max(...passed.map((row) => row.window_ends_at.getTime()));
  const wait = Math.ceil((until - now.getTime()) / 60_000);
  throw new AppError('TOO_MANY_ATTEMPTS', { wait, waitAr: countArabic(wait, minute) });
}

/** A try that went well makes up for the ones before. */
export async function forgetAttempts(db: Db, subjects: readonly string[]): Promise<void> {
  await db
    .deleteFrom('attempt')
    .where(
      'key',
      'in',
      subjects.map((subject) => hashToken(subject)),
    )
    .execute();
}
