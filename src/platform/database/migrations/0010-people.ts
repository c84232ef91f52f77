import { sql, type Kysely } from 'kysely';

/** How people sign in and stay signed in, what sellers say of themselves, who answered whom when, reports by users. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // `email` is where letters go; `email_key` is the same for every way to write one mailbox.
  `alter table account
    add column email text,
    add column email_key text unique,
    add column email_confirmed_at timestamptz,
    add column password_hash text,
    add column last_seen_at timestamptz,
    add column suspended_at timestamptz,
    add column deleted_at timestamptz,
    add check ((email is null) = (email_key is null))`,

  // Who somebody is to a provider of sign-in, such as the subject of an OpenID token.
  `create table social_identity (
    provider text not null,
    subject text not null,
    account_id bigint not null references account,
    linked_at timestamptz not null,
    primary key (provider, subject))`,
  `create index social_identity_account on social_identity (account_id)`,

  // One sign-in on one device. Only hashes of its tokens are kept.
  `create table session (
    id bigint generated always as identity primary key,
    account_id bigint not null references account,
    access_hash text not null unique,
    access_expires_at timestamptz not null,
    refresh_hash text not null unique,
    refresh_expires_at timestamptz not null,
    created_at timestamptz not null,
    ended_at timestamptz)`,
  `create index session_account on session (account_id) where ended_at is null`,
  // Refresh tokens that were used: one that comes again was stolen, by whoever came first or second.
  `create table spent_refresh (
    hash text primary key,
    session_id bigint not null references session on delete cascade)`,
  `create index spent_refresh_session on spent_refresh (session_id)`,

  `create table one_time_token (
    hash text primary key,
    account_id bigint not null references account,
    purpose text not null check (purpose in ('confirm-email', 'reset-password')),
    expires_at timestamptz not null)`,
  `create index one_time_token_account on one_time_token (account_id)`,

  // Tries within a window, by the hash of what they are counted for.
  `create table attempt (
    key text primary key,
    count integer not null,
    window_ends_at timestamptz not null)`,

  `create table seller_profile (
    seller_id bigint primary key references seller on delete cascade,
    bio text,
    photo text,
    certificates jsonb not null default '[]',
    level_report jsonb,
    level_at timestamptz,
    updated_at timestamptz not null)`,

  // The first question of a conversation to its seller, and the first answer.
  `create table reply (
    seller_id bigint not null references seller on delete cascade,
    conversation text not null,
    asked_at timestamptz not null,
    answered_at timestamptz check (answered_at >= asked_at),
    primary key (seller_id, conversation))`,
  `create index reply_recent on reply (seller_id, asked_at)`,

  `create table report (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    reporter_account_id bigint not null references account,
    subject_kind text not null,
    subject_id text not null,
    reason text not null,
    comment text,
    state text not null check (state in ('open', 'upheld', 'dismissed')),
    decision text,
    created_at timestamptz not null,
    decided_at timestamptz)`,
  `create unique index report_once on report (reporter_account_id, subject_kind, subject_id) where state = 'open'`,
  `create index report_state on report (state, id)`,
];
