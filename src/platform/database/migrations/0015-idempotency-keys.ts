import { sql, type Kysely } from 'kysely';

/** Requests that may be sent twice: what the first was answered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table idempotency_key (
    owner text not null,
    key text not null,
    fingerprint text not null,
    -- Null while the request is under way.
    status smallint,
    content_type text,
    body text,
    begun_at timestamptz not null,
    primary key (owner, key))`,
  `create index idempotency_key_age on idempotency_key (begun_at)`,
];
