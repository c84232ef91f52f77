import { sql, type Kysely } from 'kysely';

/** Vectors: which ones the documents of a generation carry, and what an endpoint said of a text. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // One row at most for each generation, never changed: its documents are a function of their rows and of this.
  `create table term_vectors (
    generation_id bigint primary key references generation on delete cascade,
    kind text not null check (kind in ('learned', 'external')),
    model text,
    dimensions integer not null check (dimensions > 0),
    body bytea,
    dirty_version bigint not null,
    created_at timestamptz not null default now())`,
  `create table embedding (
    model text not null,
    text_hash text not null,
    vector bytea not null,
    primary key (model, text_hash))`,
];
