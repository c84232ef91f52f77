import { sql, type Kysely } from 'kysely';

/** What the indexer remembers: documents that the engine refused, and how far the changes were when statistics were taken. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A mark at this version waits until `retry_at`; 'infinity' means that only a new change of the listing tries again.
  `create table index_failure (
    generation_id bigint not null references generation on delete cascade,
    listing_id bigint not null,
    version bigint not null,
    attempts integer not null,
    retry_at timestamptz not null,
    error text not null,
    failed_at timestamptz not null default now(),
    primary key (generation_id, listing_id))`,
  `alter table term_statistics add column dirty_version bigint not null default 0`,
  `create index dirty_listing_order on dirty_listing (generation_id, version)`,
];
