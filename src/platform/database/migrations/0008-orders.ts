import { sql, type Kysely } from 'kysely';

/** Orders and what was delivered on them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table market_order (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    buyer_account_id bigint not null references account,
    seller_id bigint not null references seller,
    -- Null where an offer became the order.
    listing_id bigint references listing,
    offer_id bigint unique,
    state text not null check (state in ('awaiting_payment', 'awaiting_instructions', 'in_progress', 'delivered',
      'revision_requested', 'accepted', 'cancelled', 'disputed', 'resolved')),
    title text not null,
    lines jsonb not null,
    quantity integer not null check (quantity > 0),
    total_cents integer not null check (total_cents > 0),
    delivery_days real not null check (delivery_days > 0),
    brief jsonb,
    revisions integer not null default 0,
    placed_at timestamptz not null,
    paid_at timestamptz,
    briefed_at timestamptz,
    started_at timestamptz,
    -- Of the delivery that is awaited now; a revision moves it.
    due_at timestamptz,
    -- When a deadline was first missed.
    late_at timestamptz,
    first_delivered_at timestamptz,
    delivered_at timestamptz,
    accepted_at timestamptz,
    -- Cancelled or resolved.
    closed_at timestamptz,
    reason text,
    fault text check (fault in ('buyer', 'seller', 'none')),
    -- An order that was never in progress never counts against its seller.
    counts_against_seller boolean not null generated always as (
      state in ('cancelled', 'resolved') and started_at is not null and coalesce(fault = 'seller', false)) stored,
    -- Since when the seller owes an answer: a start, a revision, a reply.
    awaited_since timestamptz,
    -- The seller read that linked orders had not begun, and went on.
    linked_acknowledged_at timestamptz,
    -- A cancellation that the other side has to agree to.
    proposed_by text check (proposed_by in ('buyer', 'seller')),
    proposed_reason text,
    proposed_at timestamptz)`,
  `create index market_order_buyer on market_order (buyer_account_id, seller_id, placed_at)`,
  `create index market_order_seller on market_order (seller_id, placed_at)`,
  `create index market_order_listing on market_order (listing_id, accepted_at) where state = 'accepted'`,

  // What was bought never changes, and what was asked for is frozen when work starts: a changed demand is a new order.
  `create function market_order_is_frozen() returns trigger language plpgsql as $$
  begin
    raise exception 'order %: lines and price never change, the brief not once work has started', old.id;
  end $$`,
  `create trigger market_order_frozen before update on market_order for each row
    when ((old.buyer_account_id, old.seller_id, old.lines, old.quantity, old.total_cents, old.delivery_days)
        is distinct from (new.buyer_account_id, new.seller_id, new.lines, new.quantity, new.total_cents, new.delivery_days)
      or (old.started_at is not null and old.brief is distinct from new.brief))
    execute function market_order_is_frozen()`,

  `create table delivery (
    id bigint generated always as identity primary key,
    order_id bigint not null references market_order,
    number integer not null,
    text text not null,
    files jsonb not null,
    delivered_at timestamptz not null,
    -- What the buyer wants changed.
    revision_text text,
    revision_requested_at timestamptz,
    unique (order_id, number))`,
];
