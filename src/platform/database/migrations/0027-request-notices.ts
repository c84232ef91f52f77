import { sql, type Kysely } from 'kysely';

/** Whom requests suit, who was told of them and when, and what sellers want to hear. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table request_match (
    request_id bigint not null references request,
    seller_id bigint not null references seller,
    listing_id bigint references listing,
    score real not null,
    -- Why it suits the seller, in Arabic, as it was when it was matched.
    reasons text[] not null,
    primary key (request_id, seller_id))`,
  `create index request_match_seller on request_match (seller_id, request_id desc)`,

  `create table request_wave (
    request_id bigint primary key references request,
    waves integer not null default 0,
    -- Null when no wave comes any more.
    next_at timestamptz)`,
  `create index request_wave_due on request_wave (next_at) where next_at is not null`,

  `create table request_notice (
    request_id bigint not null references request,
    seller_id bigint not null references seller,
    wave integer not null,
    told_at timestamptz not null,
    primary key (request_id, seller_id))`,
  `create index request_notice_seller on request_notice (seller_id, told_at)`,
  `create index request_notice_time on request_notice (told_at)`,

  `alter table seller_profile
    add column request_notices text not null default 'now' check (request_notices in ('now', 'daily', 'off')),
    add column request_letters boolean not null default false`,
];
