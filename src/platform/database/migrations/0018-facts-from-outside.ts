import { sql, type Kysely } from 'kysely';

/** What a marketplace with a core of its own tells of orders, replies and presence; orders of both kinds in one view. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const recordColumns = `
  record_version bigint,
  record_occurred_at timestamptz,
  deleted_at timestamptz`;

const statements = [
  `create table external_order (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    listing_id bigint not null references listing,
    buyer_external_id text,
    state text not null check (state in ('completed', 'cancelled')),
    -- Null where nothing was delivered.
    on_time boolean,
    fault text check (fault in ('buyer', 'seller', 'none')),
    happened_at timestamptz not null,
    ${recordColumns},
    check ((state = 'cancelled') = (fault is not null)))`,
  `create index external_order_listing on external_order (listing_id)`,

  `create table external_reply (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    seller_id bigint not null references seller,
    minutes real not null check (minutes >= 0),
    happened_at timestamptz not null,
    ${recordColumns})`,
  `create index external_reply_recent on external_reply (seller_id, happened_at desc, external_id desc)`,

  `create table external_activity (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    seller_id bigint not null unique references seller,
    seen_at timestamptz not null,
    ${recordColumns})`,

  // What signals are counted from, whoever took the order.
  `create view order_fact as
    select listing_id, seller_id, 'account:' || buyer_account_id as buyer,
      state = 'accepted' as completed, accepted_at as completed_at,
      first_delivered_at is not null as delivered,
      first_delivered_at is not null and late_at is null as on_time,
      counts_against_seller as own_fault,
      state in ('in_progress', 'revision_requested') as in_work
    from market_order
    union all
    select e.listing_id, l.seller_id, 'outside:' || e.buyer_external_id,
      e.state = 'completed', case when e.state = 'completed' then e.happened_at end,
      e.on_time is not null, e.on_time is true,
      e.state = 'cancelled' and e.fault = 'seller',
      false
    from external_order e join listing l on l.id = e.listing_id
    where e.deleted_at is null`,
];
