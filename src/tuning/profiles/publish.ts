import { sql } from 'kysely';
import type { ProfileDocument } from '../../ranking/index.js';
import { AppError } from '../../platform/errors/app-error.js';
import { writeAudit } from './audit.js';
import { checkDocument } from './check-document.js';
import { differences } from './differences.js';
import { inTransaction, lockDraft, type SeenDraft } from './drafts.js';
import type { Editing } from './store.js';
import { liveVersion, readDocument } from './versions.js';

/**
 * Publishes the draft as the next version and removes it. @throws AppError PROFILE_MOVED when another version was
 * published since the draft was begun, PROFILE_UNSOUND, and as `changeDraft` does
 */
export async function publishDraft(editing: Editing, seen: SeenDraft, reason: string): Promise<number> {
  return inTransaction(editing, async (within) => {
    const draft = await lockDraft(within.db, seen);
    await within.db.deleteFrom('ranking_draft').where('external_id', '=', seen.id).execute();
    return append(within, {
      document: draft.document,
      replaces: draft.baseVersion,
      reason,
      draftId: seen.id,
    });
  });
}

/** Publishes a document on top of the version `replaces`. @throws AppError PROFILE_MOVED, PROFILE_UNSOUND */
export async function publishDocument(
  editing: Editing,
  document: ProfileDocument,
  { replaces, reason }: { readonly replaces: number; readonly reason: string },
): Promise<number> {
  return inTransaction(editing, (within) => append(within, { document, replaces, reason }));
}

/**
 * Goes back to an earlier version by publishing what it says as the next one; 0 is the default profile. What it names may
 * be gone since: going back is never refused for that. @throws AppError PROFILE_VERSION_UNKNOWN, PROFILE_MOVED
 */
export async function restoreVersion(
  editing: Editing,
  version: number,
  { replaces, reason }: { readonly replaces: number; readonly reason: string },
): Promise<number> {
  return inTransaction(editing, async (within) => {
    const document = await readDocument(within.db, version);
    return append(within, { document, replaces, reason, restores: version });
  });
}

interface Next {
  readonly document: ProfileDocument;
  readonly replaces: number;
  readonly reason: string;
  readonly draftId?: string;
  readonly restores?: number;
}

/** Writes the version, its line in the audit, and word to every process, which goes out with the commit. */
async function append(within: Editing, next: Next): Promise<number> {
  const { db, now, editor } = within;
  const { document, replaces, reason, restores } = next;
  if (restores === undefined) await refuseUnsound(within, document);
  const version = replaces + 1;
  const live = await liveVersion(db);
  if (live !== replaces) throw new AppError('PROFILE_MOVED', { live, replaces });
  const written = await db
    .insertInto('ranking_profile')
    .values({
      version,
      document: JSON.stringify(document),
      reason,
      restores: restores === undefined || restores === 0 ? null : restores,
      published_by: editor.name,
      account_id: editor.accountId,
      published_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  if (written === undefined) throw new AppError('PROFILE_MOVED', { live: version, replaces });
  await writeAudit(within, {
    action: restores === undefined ? 'publish' : 'restore',
    version,
    reason,
    changes: differences(await readDocument(db, replaces), document),
    ...(next.draftId === undefined ? {} : { draftId: next.draftId }),
  });
  await sql`select pg_notify('ranking_profile', ${String(version)})`.execute(db);
  return version;
}

async function refuseUnsound({ db, now }: Editing, document: ProfileDocument): Promise<void> {
  const first = (await checkDocument(db, document, now)).find(({ level }) => level === 'error');
  if (first !== undefined) {
    throw new AppError('PROFILE_UNSOUND', {
      path: first.path.join('.'),
      reasonAr: first.ar,
      reasonEn: first.en,
    });
  }
}
