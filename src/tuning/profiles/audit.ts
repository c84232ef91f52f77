import type { Db } from '../../platform/database/database.js';
import type { Difference } from './differences.js';
import type { Editing } from './store.js';

/** What was done: `create`, `change`, `rebase` and `delete` of a draft, `publish` and `restore` of a version. */
export type AuditAction = 'create' | 'change' | 'rebase' | 'delete' | 'publish' | 'restore';

export interface AuditLine {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly draftId: string | null;
  readonly version: number | null;
  readonly reason: string | null;
  readonly changes: readonly Difference[];
}

interface Deed {
  readonly action: AuditAction;
  readonly draftId?: string;
  readonly version?: number;
  readonly reason?: string;
  readonly changes?: readonly Difference[];
}

/** Written in the transaction of what it tells. */
export async function writeAudit({ db, now, editor }: Editing, deed: Deed): Promise<void> {
  await db
    .insertInto('ranking_audit')
    .values({
      at: now,
      actor: editor.name,
      account_id: editor.accountId,
      action: deed.action,
      draft_id: deed.draftId ?? null,
      version: deed.version ?? null,
      reason: deed.reason ?? null,
      changes: JSON.stringify(deed.changes ?? []),
    })
    .execute();
}

/** What was done, the newest first. */
export async function readAudit(db: Db, limit: number): Promise<AuditLine[]> {
  const rows = await db.selectFrom('ranking_audit').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map(({ at, actor, action, draft_id, version, reason, changes }) => ({
    at,
    actor,
    action,
    draftId: draft_id,
    version,
    reason,
    changes: changes as unknown as Difference[],
  }));
}
