import { sql, type Kysely } from 'kysely';

/**
 * Double entry in integer cents. What must never happen to money is refused here, whoever writes: postings that do not
 * sum to zero, an account of a user below zero, the same thing posted twice, a posting changed or removed, a balance that
 * is not the sum of its postings.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const refuse = (table: string, events: string, condition = ''): string[] => [
  `create trigger ${table}_kept before ${events} on ${table}
    for each row ${condition} execute function ledger_refuse()`,
  `create trigger ${table}_not_emptied before truncate on ${table}
    for each statement execute function ledger_refuse()`,
];

const statements = [
  // One row for what belongs to one owner, or to the platform.
  // `code` names the account: wallet:5, escrow:17, pending:9, commission, outside:test.
  // Accounts of the platform keep no running balance, so that orders that share them do not wait for each other: theirs
  // is the sum of their postings, and may be below zero. All others never are.
  `create table ledger_account (
    id bigint generated always as identity primary key,
    kind text not null,
    account_id bigint references account,
    seller_id bigint references seller,
    order_id bigint references market_order,
    provider text,
    code text not null unique generated always as
      (kind || coalesce(':' || account_id::text, ':' || seller_id::text, ':' || order_id::text, ':' || provider, '')) stored,
    balance_cents bigint constraint ledger_balance_not_negative check (balance_cents >= 0),
    check (num_nonnulls(account_id, seller_id, order_id, provider) <= 1),
    check (case kind
      when 'wallet' then account_id is not null
      when 'escrow' then order_id is not null
      when 'pending' then seller_id is not null
      when 'withdrawable' then seller_id is not null
      when 'withdrawing' then seller_id is not null
      when 'outside' then provider is not null
      when 'commission' then num_nonnulls(account_id, seller_id, order_id, provider) = 0
      when 'fees' then num_nonnulls(account_id, seller_id, order_id, provider) = 0
      when 'loss' then num_nonnulls(account_id, seller_id, order_id, provider) = 0
      else false end))`,

  // What happened to a thing, once: a kind such as order.release, and the id of its order, top-up or withdrawal.
  `create table ledger_transaction (
    id bigint generated always as identity primary key,
    kind text not null,
    subject_id bigint not null,
    at timestamptz not null,
    constraint ledger_posted_once unique (kind, subject_id))`,

  // `balance_cents` is the account's right after the posting, null where none is kept.
  `create table ledger_posting (
    id bigint generated always as identity primary key,
    transaction_id bigint not null references ledger_transaction,
    account_id bigint not null references ledger_account,
    cents bigint not null check (cents <> 0),
    balance_cents bigint)`,
  `create index ledger_posting_transaction on ledger_posting (transaction_id)`,
  `create index ledger_posting_account on ledger_posting (account_id, id) include (cents)`,

  // A new account holds nothing.
  `create function ledger_open() returns trigger language plpgsql as $$
    begin
      new.balance_cents := case when new.kind in ('outside', 'commission', 'fees', 'loss') then null else 0 end;
      return new;
    end $$`,
  `create trigger ledger_account_opened before insert on ledger_account
    for each row execute function ledger_open()`,

  // Balances move with postings, and with nothing else.
  `create function ledger_post() returns trigger language plpgsql as $$
    begin
      update ledger_account set balance_cents = balance_cents + new.cents
      where id = new.account_id and balance_cents is not null
      returning balance_cents into new.balance_cents;
      return new;
    end $$`,
  `create trigger ledger_posting_moves before insert on ledger_posting
    for each row execute function ledger_post()`,

  // All postings of a transaction come in one statement, so their sum is known when it ends: sooner than a deferred check,
  // and nothing can be added later that does not sum to zero as well.
  `create function ledger_balance() returns trigger language plpgsql as $$
    declare unbalanced record;
    begin
      select transaction_id, sum(cents) as cents into unbalanced
      from posted group by transaction_id having sum(cents) <> 0 limit 1;
      if found then
        raise exception 'the postings of ledger transaction % sum to % cents', unbalanced.transaction_id, unbalanced.cents
          using errcode = 'check_violation', constraint = 'ledger_sums_to_zero';
      end if;
      return null;
    end $$`,
  `create trigger ledger_posting_sums_to_zero after insert on ledger_posting
    referencing new table as posted for each statement execute function ledger_balance()`,

  `create function ledger_refuse() returns trigger language plpgsql as $$
    begin
      raise exception 'the ledger is only added to: % on %', tg_op, tg_table_name
        using errcode = 'check_violation', constraint = 'ledger_kept';
    end $$`,
  ...refuse('ledger_posting', 'update or delete'),
  ...refuse('ledger_transaction', 'update or delete'),
  // The one change of an account is that of its balance by the trigger above.
  ...refuse('ledger_account', 'update or delete', 'when (pg_trigger_depth() = 0)'),
];
