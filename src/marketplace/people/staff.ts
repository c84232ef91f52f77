import type { StaffRole } from '../../platform/database/tables/core.js';
import { AppError } from '../../platform/errors/app-error.js';
import { permit, type Actor, type Work } from '../core/index.js';
import { endSessionsOf } from './sessions.js';

export interface RoleChange {
  /** The outside id of the account. */
  readonly account: string;
  readonly role: StaffRole;
  readonly granted: boolean;
}

/** Grants or takes a role of the staff. Throws ACCOUNT_UNKNOWN. */
export async function changeRole(
  work: Work,
  actor: Actor,
  { account, role, granted }: RoleChange,
): Promise<void> {
  permit(actor, ['product', 'system']);
  const row = await work.trx
    .selectFrom('account')
    .select(['id', 'roles'])
    .where('external_id', '=', account)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new AppError('ACCOUNT_UNKNOWN', { account });
  const others = row.roles.filter((one) => one !== role);
  const roles = granted ? [...others, role].toSorted((a, b) => a.localeCompare(b)) : others;
  await work.trx.updateTable('account').set({ roles }).where('id', '=', row.id).execute();
  work.emit({ type: granted ? 'account.roleGranted' : 'account.roleTaken', id: account, role });
}

/** Shuts an account out, or lets it in again. Throws ACCOUNT_UNKNOWN. */
export async function suspendAccount(
  work: Work,
  actor: Actor,
  account: string,
  suspended: boolean,
): Promise<void> {
  permit(actor, ['moderator', 'support', 'system']);
  const row = await work.trx
    .updateTable('account')
    .set({ suspended_at: suspended ? work.now : null })
    .where('external_id', '=', account)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) throw new AppError('ACCOUNT_UNKNOWN', { account });
  if (suspended) await endSessionsOf(work, row.id);
  work.emit({ type: suspended ? 'account.suspended' : 'account.restored', id: account });
}
