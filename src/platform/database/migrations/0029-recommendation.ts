import { sql, type Kysely } from 'kysely';

/** What orders teach of what goes together, what is on the rise, and what a person lets be known of their taste. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Distinct buyers of a listing; their share of those of its category and of all purchases.
  `create table listing_demand (
    listing_id bigint primary key references listing on delete cascade,
    category_id bigint not null,
    buyers integer not null,
    share real not null,
    popularity real not null)`,
  `create index listing_demand_best on listing_demand (category_id, share desc, listing_id)`,
  // Distinct buyers of both, for the pairs of a listing that most share.
  `create table co_order (
    listing_id bigint not null references listing on delete cascade,
    other_id bigint not null references listing on delete cascade,
    buyers integer not null,
    primary key (listing_id, other_id))`,
  // The chance that a buyer of a category buys in the other next, and how many did.
  `create table category_succession (
    category_id bigint not null references category on delete cascade,
    next_id bigint not null references category on delete cascade,
    buyers integer not null,
    chance real not null,
    primary key (category_id, next_id))`,
  `create table trend (
    listing_id bigint primary key references listing on delete cascade,
    category_id bigint not null,
    score real not null,
    orders integer not null,
    visitors integer not null)`,
  `create index trend_best on trend (score desc, listing_id)`,

  // Whether searches may know the person's taste, and from when on.
  `create table personalisation (
    account_id bigint primary key references account on delete cascade,
    enabled boolean not null default true,
    forgotten_before timestamptz)`,
  `create table favourite (
    account_id bigint not null references account on delete cascade,
    listing_id bigint not null references listing on delete cascade,
    created_at timestamptz not null,
    primary key (account_id, listing_id))`,
  // Of a click by somebody who was signed in and whose taste may be known.
  `alter table event add column account_id bigint`,
  `create index event_account on event (account_id, occurred_at) where account_id is not null`,
];
