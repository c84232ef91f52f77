import { sql, type Kysely } from 'kysely';

/** People who sign in, every step that a thing of the market took, and what has to be done at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table account (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    display_name text not null,
    roles text[] not null default '{}'
      check (roles <@ array['moderator', 'support', 'product']::text[]),
    created_at timestamptz not null)`,
  // A seller that an import brought has no account until its owner claims it.
  `alter table seller add column account_id bigint unique references account`,

  // Who did what when, of every state machine. Never changed, never removed.
  `create table step (
    id bigint generated always as identity primary key,
    machine text not null,
    subject_id bigint not null,
    step text not null,
    from_state text not null,
    to_state text not null,
    party text not null,
    account_id bigint references account,
    reason text,
    taken_at timestamptz not null)`,
  `create index step_subject on step (machine, subject_id, id)`,

  // What a sweep does when its time has come: a row a deed and subject, moved or removed as things change.
  `create table due (
    kind text not null,
    subject_id bigint not null,
    due_at timestamptz not null,
    primary key (kind, subject_id))`,
  `create index due_at on due (due_at)`,
];
