import { sql, type Kysely } from 'kysely';

/** What buyers and sellers write to each other, and the offers that sellers make on requests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Between a buyer and a seller: one about each order, and one about everything else.
  `create table conversation (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    buyer_account_id bigint not null references account,
    seller_id bigint not null references seller,
    order_id bigint references market_order,
    -- The listing that it began with.
    listing_id bigint references listing,
    opened_at timestamptz not null,
    last_message_at timestamptz not null,
    buyer_read_at timestamptz,
    seller_read_at timestamptz)`,
  `create unique index conversation_once on conversation (buyer_account_id, seller_id, coalesce(order_id, 0))`,
  `create index conversation_of_seller on conversation (seller_id, last_message_at desc)`,
  `create index conversation_of_buyer on conversation (buyer_account_id, last_message_at desc)`,
  `create table message (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    conversation_id bigint not null references conversation,
    author text not null check (author in ('buyer', 'seller')),
    text text not null,
    -- Names, sizes and types; the files themselves are kept elsewhere.
    attachments jsonb not null,
    sent_at timestamptz not null)`,
  `create index message_of_conversation on message (conversation_id, id)`,
  `create function message_is_evidence() returns trigger language plpgsql as $$
  begin
    raise exception 'message %: what was said stays as it was said', old.id;
  end $$`,
  `create trigger message_kept before update or delete on message
    for each row execute function message_is_evidence()`,

  // An imported request is as open as one that was published here; only the latter has an account and expires.
  `alter table request
    add column account_id bigint references account,
    add column state text not null default 'open'
      check (state in ('open', 'fulfilled', 'expired', 'withdrawn', 'removed')),
    add column expires_at timestamptz,
    add column files jsonb not null default '[]'`,
  `create index request_open on request (id) where state = 'open'`,
  `create index request_account on request (account_id, id)`,
  `create table offer (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    request_id bigint not null references request,
    seller_id bigint not null references seller,
    -- The listing that it is made with, if any.
    listing_id bigint references listing,
    state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn', 'lapsed')),
    cents integer not null check (cents > 0),
    delivery_days real not null check (delivery_days > 0),
    text text not null,
    samples text[] not null default '{}',
    made_at timestamptz not null,
    decided_at timestamptz)`,
  `create unique index offer_one_open on offer (request_id, seller_id) where state in ('open', 'accepted')`,
  `create index offer_of_seller on offer (seller_id, id)`,
  `alter table market_order add foreign key (offer_id) references offer`,
];
