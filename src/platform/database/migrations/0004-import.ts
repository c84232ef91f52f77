import { sql, type Kysely } from 'kysely';

/** What the import remembers beside the records: removals that came first, lines set aside or refused, open recounts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A removal whose record never came, so that an older record that comes late stays removed.
  `create table tombstone (
    type text not null,
    external_id text not null,
    record_version bigint,
    record_occurred_at timestamptz,
    deleted_at timestamptz not null,
    primary key (type, external_id))`,

  // Sellers whose aggregates an import has still to recount; done in bulk when its files have been read.
  `create table stale_seller (seller_id bigint primary key references seller on delete cascade)`,

  // Lines of a running import that refer to what has not come yet; tried again at its end.
  `create table import_deferred (
    file_key text not null references import_progress on delete cascade,
    line bigint not null,
    type text not null,
    external_id text not null,
    record jsonb not null,
    text text not null,
    primary key (file_key, line))`,
  `create index import_deferred_record on import_deferred (file_key, type, external_id)`,

  // Lines that were refused, until the import ends and they are written beside the file.
  `create table import_rejection (
    file_key text not null references import_progress on delete cascade,
    line bigint not null,
    code text not null,
    reason_ar text not null,
    reason_en text not null,
    text text not null,
    primary key (file_key, line))`,

  // A visitor may ask without an account, and old requests come without their time.
  `alter table request alter column buyer_external_id drop not null, alter column created_at drop not null`,
];
