import { sql, type Kysely } from 'kysely';

/** Where listings stood, day by day, in the searches that buyers make. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table tracked_query (
    id bigint generated always as identity primary key,
    text text not null unique,
    -- Of the last four weeks, counted on the day when it was last chosen.
    searches integer not null,
    day date not null)`,
  `create index tracked_query_day on tracked_query (day)`,
  `create table rank_day (
    query_id bigint not null references tracked_query,
    day date not null,
    profile_version text not null,
    -- How many the search finds at all.
    found integer not null,
    -- Internal ids, best first.
    listings bigint[] not null,
    -- What the scores were made of (tuning/ranks/encode), dropped earlier than the places.
    signals bytea,
    primary key (query_id, day))`,
  `create index rank_day_listings on rank_day using gin (listings)`,
];
