import { sql, type Kysely } from 'kysely';

/** Addresses that are told what happened, and what is on its way to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table webhook (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    url text not null,
    events text[] not null,
    secret text not null,
    created_at timestamptz not null,
    -- The receiver said that it is gone.
    disabled_at timestamptz)`,
  `create table webhook_delivery (
    id bigint generated always as identity primary key,
    webhook_id bigint not null references webhook on delete cascade,
    message_id text not null,
    type text not null,
    -- What is sent, to the letter: the signature is over it.
    payload text not null,
    state text not null default 'pending' check (state in ('pending', 'delivered', 'dead')),
    attempts integer not null default 0,
    status integer,
    error text,
    due_at timestamptz not null,
    created_at timestamptz not null,
    unique (webhook_id, message_id))`,
  `create index webhook_delivery_due on webhook_delivery (due_at) where state = 'pending'`,
];
