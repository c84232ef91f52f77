import { sql, type Kysely } from 'kysely';

/** Learned synonyms in versions of which one is in use, and what people decided about single ones, which outlives them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table synonym_set (
    id bigint generated always as identity primary key,
    state text not null check (state in ('active', 'kept')),
    figures jsonb not null,
    created_at timestamptz not null default now())`,
  `create unique index synonym_set_one_active on synonym_set (state) where state = 'active'`,

  // Directed: who searches for the source also means the target. Keys as search/query/expand/unit makes them.
  `create table synonym (
    set_id bigint not null references synonym_set on delete cascade,
    source_key text not null,
    target_key text not null,
    source text not null,
    target text not null,
    weight real not null check (weight > 0 and weight <= 1),
    provenance text not null check (provenance in ('catalogue', 'reformulation')),
    evidence jsonb not null,
    primary key (set_id, source_key, target_key))`,

  `create table synonym_choice (
    source_key text not null,
    target_key text not null,
    source text not null,
    target text not null,
    choice text not null check (choice in ('on', 'off')),
    weight real not null default 1 check (weight > 0 and weight <= 1),
    changed_at timestamptz not null default now(),
    primary key (source_key, target_key))`,
];
