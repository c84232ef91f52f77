import { sql, type Kysely } from 'kysely';

/** What suggestions complete to, brought together once for all processes instead of by each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table suggestion_set (
        id bigint generated always as identity primary key,
        -- The term statistics of which phrases were held to be answerable; they may be gone.
        statistics_id bigint not null,
        -- Gzipped JSON (search/suggest/suggestion-code).
        body bytea not null,
        created_at timestamptz not null default now())`,
    )
    .execute(db);
}
