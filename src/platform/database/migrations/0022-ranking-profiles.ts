import { sql, type Kysely } from 'kysely';

/** Ranking profiles: published versions, drafts, and who did what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table ranking_profile (
    -- From 1 without gaps: who publishes on top of a version that is no longer the newest meets its successor here.
    version integer primary key check (version > 0),
    document jsonb not null,
    reason text not null,
    restores integer references ranking_profile,
    published_by text not null,
    account_id bigint references account,
    published_at timestamptz not null)`,
  `create table ranking_draft (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    name text not null,
    document jsonb not null,
    base_version integer not null,
    revision integer not null default 1,
    created_by text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null)`,
  `create table ranking_audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    account_id bigint references account,
    action text not null,
    draft_id text,
    version integer,
    reason text,
    changes jsonb not null default '[]')`,
  `create index ranking_audit_newest on ranking_audit (id desc)`,
];
