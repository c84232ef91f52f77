import { sql, type Kysely } from 'kysely';

/** What texts are sold as, learned from an index; and what buyers corrected of how their requests were understood. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table trade_model (
    id bigint generated always as identity primary key,
    generation_id bigint not null references generation on delete cascade,
    documents integer not null,
    -- Null where there was too little to learn from.
    body bytea,
    learned_at timestamptz not null)`,
  `create index trade_model_newest on trade_model (generation_id, id desc)`,
  `create table request_correction (
    request_id bigint primary key references request on delete cascade,
    body jsonb not null,
    corrected_at timestamptz not null)`,
];
