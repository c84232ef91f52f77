import { sql, type Kysely } from 'kysely';

/** A seller's appeal against a review, and when a moderator last decided about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table review
      add column appeal text,
      add column appealed_at timestamptz,
      add column decided_at timestamptz`.execute(db);
}
