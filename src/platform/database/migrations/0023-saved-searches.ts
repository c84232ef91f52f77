import { sql, type Kysely } from 'kysely';

/** Searches of which buyers want to hear when something new matches. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table saved_search (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    account_id bigint not null references account,
    name text not null,
    text text not null,
    filters jsonb not null,
    letter boolean not null,
    paused_at timestamptz,
    created_at timestamptz not null,
    -- Listings published up to here were looked at.
    checked_through timestamptz not null,
    next_check_at timestamptz not null)`,
  `create unique index saved_search_once on saved_search (account_id, md5(text), md5(filters::text))`,
  `create index saved_search_due on saved_search (next_check_at) where paused_at is null`,
];
