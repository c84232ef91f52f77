import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { Actor } from '../core/index.js';
import { describeMove, type StatementAccount } from './describe-move.js';
import type { PostingKind } from './post.js';

export interface StatementLine {
  /** Rises with time. */
  readonly id: number;
  readonly at: Date;
  readonly account: StatementAccount;
  /** What it is about: the outside id of an order, top-up or withdrawal; null for what has none. */
  readonly reference: string | null;
  readonly ar: string;
  readonly en: string;
  /** Above zero what came, below what went. */
  readonly cents: number;
  /** Of the account, after it. */
  readonly balanceCents: number;
}

export interface Period {
  readonly from?: Date | undefined;
  /** Without it. */
  readonly to?: Date | undefined;
}

export interface Page extends Period {
  /** Only one of the balances. */
  readonly account?: StatementAccount | undefined;
  /** The last line of the page before. */
  readonly before?: number | undefined;
  readonly limit: number;
}

interface Row extends Omit<StatementLine, 'ar' | 'en'> {
  readonly kind: PostingKind;
  readonly title: string | null;
  readonly via: string | null;
}

/** What moved on the balances of a buyer and seller, newest first. */
export async function readStatement(
  db: Db,
  { accountId, sellerId }: Pick<Actor, 'accountId' | 'sellerId'>,
  { from, to, account, before, limit }: Page,
): Promise<StatementLine[]> {
  const codes = [`wallet:${accountId}`, `pending:${sellerId}`, `withdrawable:${sellerId}`];
  const wanted = account === undefined ? codes : codes.filter((code) => code.startsWith(`${account}:`));
  const { rows } = await sql<Row>`
    select p.id, t.at, a.kind as account, t.kind, p.cents, p.balance_cents as "balanceCents", o.title,
      coalesce(o.external_id, u.external_id, w.external_id) as reference, coalesce(u.provider, w.method) as via
    from ledger_account a
    join ledger_posting p on p.account_id = a.id
    join ledger_transaction t on t.id = p.transaction_id
    left join market_order o on t.kind like 'order.%' and o.id = t.subject_id
    left join top_up u on t.kind like 'top\_up.%' and u.id = t.subject_id
    left join withdrawal w on t.kind like 'withdrawal.%' and w.id = t.subject_id
    where a.code = any(${wanted}::text[])
      and (${before ?? null}::bigint is null or p.id < ${before ?? null})
      and (${from ?? null}::timestamptz is null or t.at >= ${from ?? null})
      and (${to ?? null}::timestamptz is null or t.at < ${to ?? null})
    order by p.id desc
    limit ${limit}`.execute(db);
  return rows.map(({ kind, title, via, ...line }) => ({
    ...line,
    ...describeMove({ kind, account: line.account, title, via }),
  }));
}

const PAGE = 1000;

/** All lines of a period, newest first, read page by page. */
export async function* everyLine(
  db: Db,
  owner: Pick<Actor, 'accountId' | 'sellerId'>,
  period: Omit<Page, 'before' | 'limit'>,
): AsyncGenerator<StatementLine> {
  let before: number | undefined;
  do {
    const lines = await readStatement(db, owner, { ...period, before, limit: PAGE });
    yield* lines;
    before = lines.length === PAGE ? lines.at(-1)?.id : undefined;
  } while (before !== undefined);
}
