import type { Db } from '../../platform/database/database.js';
import type { LedgerAccountKind } from '../../platform/database/tables/ledger.js';
import type { Actor } from '../core/index.js';

/** What a person has, in cents. */
export interface Balances {
  /** To spend. */
  readonly walletCents: number;
  /** Earned, within the holding period. */
  readonly pendingCents: number;
  readonly withdrawableCents: number;
  /** Reserved for withdrawals that are under way. */
  readonly withdrawingCents: number;
}

/** The balances of a buyer and seller; 0 where they never had any. */
export async function balancesOf(
  db: Db,
  { accountId, sellerId }: Pick<Actor, 'accountId' | 'sellerId'>,
): Promise<Balances> {
  const rows = await db
    .selectFrom('ledger_account')
    .select(['kind', 'balance_cents'])
    .where('code', 'in', [
      `wallet:${accountId}`,
      ...(['pending', 'withdrawable', 'withdrawing'] as const).map((kind) => `${kind}:${sellerId}`),
    ])
    .execute();
  const by = (kind: LedgerAccountKind): number => rows.find((row) => row.kind === kind)?.balance_cents ?? 0;
  return {
    walletCents: by('wallet'),
    pendingCents: by('pending'),
    withdrawableCents: by('withdrawable'),
    withdrawingCents: by('withdrawing'),
  };
}
