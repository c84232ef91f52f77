import { sql, type Kysely } from 'kysely';

/** Categories, sellers, listings, reviews, requests, their signals; outbox, dirty marks, generations; event log; keys. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const recordColumns = `
  record_version bigint,
  record_occurred_at timestamptz,
  deleted_at timestamptz`;

const statements = [
  `create table category (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    name text not null,
    parent_id bigint references category,
    ${recordColumns})`,

  `create table seller (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    display_name text not null,
    level text check (level in ('new', 'active', 'distinguished', 'expert')),
    joined_at timestamptz,
    last_active_at timestamptz,
    skills text[] not null default '{}',
    history_on_time_rate real check (history_on_time_rate between 0 and 1),
    history_completion_rate real check (history_completion_rate between 0 and 1),
    history_response_minutes real check (history_response_minutes >= 0),
    history_orders integer check (history_orders >= 0),
    ${recordColumns})`,

  `create table listing (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    seller_id bigint not null references seller,
    category_id bigint not null references category,
    title text not null,
    description text,
    tags text[] not null default '{}',
    base_price_cents integer check (base_price_cents >= 0),
    delivery_days real check (delivery_days > 0),
    upgrades jsonb not null default '[]',
    packages jsonb not null default '[]',
    main_image text,
    samples text[] not null default '{}',
    status text not null check (status in ('draft', 'in_review', 'published', 'rejected', 'paused', 'suspended', 'archived')),
    created_at timestamptz,
    updated_at timestamptz,
    history_orders integer not null default 0 check (history_orders >= 0),
    history_reviews integer not null default 0 check (history_reviews >= 0),
    history_rating_mean real check (history_rating_mean between 1 and 5),
    history_last_review_at timestamptz,
    history_last_order_at timestamptz,
    ${recordColumns})`,
  `create index listing_seller on listing (seller_id)`,
  `create index listing_category on listing (category_id)`,

  `create table review (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    listing_id bigint not null references listing,
    buyer_external_id text not null,
    stars smallint not null check (stars between 1 and 5),
    comment text,
    created_at timestamptz not null,
    ${recordColumns})`,
  `create index review_listing on review (listing_id)`,

  `create table request (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    buyer_external_id text not null,
    title text not null,
    description text,
    category_id bigint references category,
    budget_cents integer check (budget_cents > 0),
    deadline_at timestamptz,
    created_at timestamptz not null,
    ${recordColumns})`,

  // Aggregates of a listing: its migrated history plus what happened since. Rebuilt from rows to the same values.
  `create table listing_signal (
    listing_id bigint primary key references listing on delete cascade,
    orders integer not null default 0,
    reviews integer not null default 0,
    rated integer not null default 0,
    star_sum double precision not null default 0,
    last_review_at timestamptz,
    last_order_at timestamptz)`,
  // Aggregates of a seller over the published listings.
  `create table seller_signal (
    seller_id bigint primary key references seller on delete cascade,
    listings integer not null default 0,
    orders integer not null default 0,
    reviews integer not null default 0,
    rated integer not null default 0,
    star_sum double precision not null default 0,
    last_order_at timestamptz,
    last_review_at timestamptz)`,

  `create table outbox (
    id bigint generated always as identity primary key,
    type text not null,
    payload jsonb not null,
    created_at timestamptz not null default now())`,

  // One physical index of the engine. 'building' and 'standby' receive the same writes as 'live'.
  `create table generation (
    id bigint generated always as identity primary key,
    index_uid text not null unique,
    analysis_version integer not null,
    state text not null check (state in ('building', 'live', 'standby', 'retired')),
    statistics_id bigint,
    created_at timestamptz not null default now(),
    live_at timestamptz)`,
  `create unique index generation_one_live on generation (state) where state = 'live'`,
  `create table term_statistics (
    id bigint generated always as identity primary key,
    generation_id bigint not null references generation on delete cascade,
    documents integer not null,
    body bytea not null,
    created_at timestamptz not null default now())`,
  `alter table generation add foreign key (statistics_id) references term_statistics on delete set null`,

  `create sequence dirty_version`,
  `create table dirty_listing (
    generation_id bigint not null references generation on delete cascade,
    listing_id bigint not null,
    version bigint not null default nextval('dirty_version'),
    marked_at timestamptz not null default now(),
    claim uuid,
    claimed_until timestamptz,
    primary key (generation_id, listing_id))`,
  `create index dirty_listing_version on dirty_listing (version)`,

  // What was shown, by the day, and what people did with it.
  `create table served_page (
    query_id uuid not null,
    served_at timestamptz not null,
    query text not null,
    page integer not null,
    match text not null,
    generation_id bigint not null,
    profile_version text not null,
    request jsonb not null,
    entries jsonb not null,
    primary key (served_at, query_id, page)) partition by range (served_at)`,
  `create table event (
    id uuid not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    type text not null,
    query_id uuid,
    listing_id bigint,
    position integer,
    actor text,
    source text,
    details jsonb,
    primary key (occurred_at, id)) partition by range (occurred_at)`,
  `create index event_query on event (query_id)`,

  `create table api_key (
    id bigint generated always as identity primary key,
    key_hash text not null unique,
    role text not null check (role in ('product', 'service', 'seller')),
    seller_id bigint references seller,
    label text not null,
    created_at timestamptz not null default now())`,

  // Small values that belong to the installation, such as the secret that signs cursors.
  `create table setting (
    name text primary key,
    value jsonb not null)`,

  // Progress of an import: a file is known by its content, a finished prefix is never read twice.
  `create table import_progress (
    file_key text primary key,
    lines bigint not null,
    loaded bigint not null,
    rejected bigint not null,
    finished boolean not null,
    updated_at timestamptz not null default now())`,
];
