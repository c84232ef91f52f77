import { sql, type Kysely } from 'kysely';

/** Disputes with frozen evidence; reviews of orders, held back where they are doubted, corrected as versions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table dispute (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    order_id bigint not null unique references market_order,
    state text not null check (state in ('open', 'decided', 'appealed', 'closed')),
    opened_by text not null check (opened_by in ('buyer', 'seller')),
    evidence jsonb not null,
    opened_at timestamptz not null)`,
  `create function dispute_evidence_is_frozen() returns trigger language plpgsql as $$
  begin
    raise exception 'dispute %: its evidence never changes', old.id;
  end $$`,
  `create trigger dispute_evidence_frozen before update on dispute for each row
    when (old.evidence is distinct from new.evidence) execute function dispute_evidence_is_frozen()`,
  `create table dispute_statement (
    id bigint generated always as identity primary key,
    dispute_id bigint not null references dispute,
    party text not null check (party in ('buyer', 'seller')),
    text text not null,
    files jsonb not null,
    made_at timestamptz not null)`,
  `create index dispute_statement_dispute on dispute_statement (dispute_id)`,
  `create table dispute_decision (
    dispute_id bigint not null references dispute,
    -- The second is the one on the appeal.
    number integer not null check (number in (1, 2)),
    outcome text not null check (outcome in ('refund', 'partial', 'release')),
    refund_cents integer check (refund_cents > 0),
    fault text not null check (fault in ('buyer', 'seller', 'none')),
    explanation text not null,
    decided_by bigint references account,
    decided_at timestamptz not null,
    primary key (dispute_id, number),
    check ((outcome = 'partial') = (refund_cents is not null)))`,

  // An imported review has no order; one of our own has, and an order has one at most.
  `alter table review
    alter column listing_id drop not null,
    add column order_id bigint unique references market_order,
    add column state text not null default 'published' check (state in ('published', 'held', 'removed')),
    add column doubts text[] not null default '{}',
    add column version integer not null default 1,
    add column reply text,
    add column replied_at timestamptz`,
  `create index review_buyer on review (buyer_external_id, created_at)`,
  `create index review_held on review (created_at) where state = 'held'`,
  // What a review said before support corrected it.
  `create table review_version (
    review_id bigint not null references review on delete cascade,
    version integer not null,
    stars smallint not null,
    comment text,
    reason text not null,
    corrected_by bigint references account,
    corrected_at timestamptz not null,
    primary key (review_id, version))`,
];
