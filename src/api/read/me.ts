import type { Db } from '../../platform/database/database.js';
import type { MeResponse } from '../contracts/people.js';

/** What people see of their own account. */
export async function readMe(db: Db, accountId: number): Promise<MeResponse> {
  const account = await db
    .selectFrom('account')
    .leftJoin('seller', 'seller.account_id', 'account.id')
    .select(['account.external_id', 'account.display_name', 'email', 'roles', 'account.created_at'])
    .select('seller.external_id as sellerId')
    .where('account.id', '=', accountId)
    .executeTakeFirstOrThrow();
  return {
    id: account.external_id,
    displayName: account.display_name,
    email: account.email,
    roles: account.roles,
    sellerId: account.sellerId,
    createdAt: account.created_at.toISOString(),
  };
}
