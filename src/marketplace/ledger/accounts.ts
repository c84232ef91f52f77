import { sql } from 'kysely';
import type { LedgerAccountKind } from '../../platform/database/tables/ledger.js';
import type { Work } from '../core/index.js';

/** An account by its name; it is opened when it is first needed. */
export interface AccountRef {
  /** The kind with its owner, such as `wallet:5`: as the database makes it from the other columns. */
  readonly code: string;
  readonly kind: LedgerAccountKind;
  readonly account_id?: number;
  readonly seller_id?: number;
  readonly order_id?: number;
  readonly provider?: string;
}

/** What a buyer can spend. */
export const wallet = (accountId: number): AccountRef => ({
  code: `wallet:${accountId}`,
  kind: 'wallet',
  account_id: accountId,
});

/** What is held for an order. One account an order: it shows what is held, and orders do not wait for each other. */
export const escrow = (orderId: number): AccountRef => ({
  code: `escrow:${orderId}`,
  kind: 'escrow',
  order_id: orderId,
});

const ofSeller =
  (kind: 'pending' | 'withdrawable' | 'withdrawing') =>
  (sellerId: number): AccountRef => ({ code: `${kind}:${sellerId}`, kind, seller_id: sellerId });

/** Earned, within the holding period. */
export const pending = ofSeller('pending');
/** Earned, and theirs to withdraw. */
export const withdrawable = ofSeller('withdrawable');

/** Reserved for withdrawals that are under way. */
export const withdrawing = ofSeller('withdrawing');

/** The platform's share of the orders. */
export const commission: AccountRef = { code: 'commission', kind: 'commission' };
/** What the platform keeps of withdrawals. */
export const fees: AccountRef = { code: 'fees', kind: 'fees' };
/** What the platform could not get back of a payment that was charged back; below zero. */
export const loss: AccountRef = { code: 'loss', kind: 'loss' };

/** The money of the market at a provider, as its opposite: below zero by what is with us. */
export const outside = (provider: string): AccountRef => ({
  code: `outside:${provider}`,
  kind: 'outside',
  provider,
});

/** An account as the transaction found it; what has a balance is locked until it ends. */
export interface OpenAccount {
  readonly id: number;
  readonly code: string;
  /** Cents; 0 for accounts of the platform, which keep no balance. */
  readonly balance: number;
}

/**
 * The accounts in the order asked for, opened where they are new, and locked in the order of their ids where they keep a
 * balance. One statement; two where another transaction opened one of them in the same moment.
 */
export async function lockAccounts<const Refs extends readonly AccountRef[]>(
  work: Work,
  refs: Refs,
): Promise<{ readonly [Index in keyof Refs]: OpenAccount }> {
  const codes = refs.map(({ code }) => code);
  for (;;) {
    const { rows } = await sql<OpenAccount>`
      with known as (
        select id, code, balance_cents is not null as kept from ledger_account where code = any(${codes}::text[])),
      opened as (
        insert into ledger_account (kind, account_id, seller_id, order_id, provider)
        select w.kind, w.account_id, w.seller_id, w.order_id, w.provider
        from jsonb_to_recordset(${JSON.stringify(refs)}::jsonb)
          as w (code text, kind text, account_id bigint, seller_id bigint, order_id bigint, provider text)
        where w.code not in (select code from known)
        order by w.code
        on conflict do nothing returning id, code),
      locked as (
        select id, code, balance_cents as balance from ledger_account
        where code = any(${codes}::text[]) and balance_cents is not null
        order by id for no key update)
      select id, code, 0 as balance from opened union all select * from locked
      union all select id, code, 0 from known where not kept`.execute(work.trx);
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const found = codes.flatMap((code) => byCode.get(code) ?? []);
    if (found.length === codes.length) return found as { [Index in keyof Refs]: OpenAccount };
  }
}
