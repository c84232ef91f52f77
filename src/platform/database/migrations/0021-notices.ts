import { sql, type Kysely } from 'kysely';

/** What people are told of, kept until they have read it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table notice (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    account_id bigint not null references account,
    kind text not null,
    data jsonb not null,
    -- What it is about, such as a search and a day: the same is not told twice.
    key text not null,
    created_at timestamptz not null,
    read_at timestamptz,
    -- When a letter of it is sent or tried again; null where none is wanted or left to send.
    letter_due_at timestamptz,
    unique (account_id, kind, key))`,
  `create index notice_newest on notice (account_id, id desc)`,
  `create index notice_unread on notice (account_id) where read_at is null`,
  `create index notice_letter on notice (letter_due_at) where letter_due_at is not null`,
];
