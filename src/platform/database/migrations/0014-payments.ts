import { sql, type Kysely } from 'kysely';

/** Money that comes in from buyers and goes out to sellers, through providers outside. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table top_up (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    account_id bigint not null references account,
    provider text not null,
    cents bigint not null check (cents > 0),
    state text not null check (state in ('pending', 'paid', 'declined', 'charged_back')),
    -- The provider's own name of the payment.
    reference text,
    requested_at timestamptz not null,
    settled_at timestamptz,
    unique (provider, reference))`,
  `create index top_up_account on top_up (account_id, id)`,
  `create index top_up_pending on top_up (requested_at) where state = 'pending'`,

  `create table withdrawal (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    seller_id bigint not null references seller,
    method text not null,
    -- Where to: an address of PayPal, a number of a bank account.
    destination text not null,
    cents bigint not null check (cents > 0),
    -- Part of the cents; the rest arrives.
    fee_cents bigint not null check (fee_cents >= 0 and fee_cents < cents),
    state text not null check (state in ('requested', 'processing', 'paid', 'failed', 'cancelled')),
    -- Who pays it out, once it is sent.
    provider text check (provider is not null or state in ('requested', 'cancelled')),
    reference text,
    -- What the provider said of a failure.
    failure text,
    requested_at timestamptz not null,
    settled_at timestamptz)`,
  `create index withdrawal_seller on withdrawal (seller_id, id)`,
  `create index withdrawal_open on withdrawal (id) where state in ('requested', 'processing')`,
];
