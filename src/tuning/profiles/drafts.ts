import type { ProfileDocument, WrittenRule } from '../../ranking/index.js';
import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { writeAudit, type AuditAction } from './audit.js';
import { differences, rebased } from './differences.js';
import { parseDocument, type Editing } from './store.js';
import { liveVersion, readDocument } from './versions.js';

export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly document: ProfileDocument;
  /** The version it was begun from or last brought up to. */
  readonly baseVersion: number;
  /** Grows by one with every change. */
  readonly revision: number;
  readonly createdBy: string;
  readonly updatedAt: Date;
}

/** A draft of somebody who has seen this revision of it. */
export interface SeenDraft {
  readonly id: string;
  readonly revision: number;
}

/** Those worked on last first. */
export async function listDrafts(db: Db): Promise<Draft[]> {
  const rows = await db.selectFrom('ranking_draft').selectAll().orderBy('updated_at', 'desc').execute();
  return rows.map(toDraft);
}

/** @throws AppError PROFILE_DRAFT_UNKNOWN */
export async function readDraft(db: Db, id: string): Promise<Draft> {
  const row = await db
    .selectFrom('ranking_draft')
    .selectAll()
    .where('external_id', '=', id)
    .executeTakeFirstOrThrow(() => new AppError('PROFILE_DRAFT_UNKNOWN', { draft: id }));
  return toDraft(row);
}

/** A draft that says what a version says, by default the one in force. @throws AppError PROFILE_VERSION_UNKNOWN */
export async function createDraft(editing: Editing, name: string, from?: number): Promise<Draft> {
  return inTransaction(editing, async (within) => {
    const live = await liveVersion(within.db);
    const document = await readDocument(within.db, from ?? live);
    const row = await within.db
      .insertInto('ranking_draft')
      .values({
        external_id: within.newId(),
        name,
        document: JSON.stringify(document),
        base_version: live,
        created_by: within.editor.name,
        created_at: within.now,
        updated_at: within.now,
        revision: 1,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(within, { action: 'create', draftId: row.external_id, version: from ?? live });
    return toDraft(row);
  });
}

/**
 * Writes what `change` makes of the draft. @throws AppError PROFILE_DRAFT_UNKNOWN, PROFILE_DRAFT_CHANGED when somebody
 * else changed it since
 */
export async function changeDraft(
  editing: Editing,
  seen: SeenDraft,
  change: (draft: Draft) => Partial<Pick<Draft, 'name' | 'document' | 'baseVersion'>>,
  action: AuditAction = 'change',
): Promise<Draft> {
  return inTransaction(editing, async (within) => {
    const before = await lockDraft(within.db, seen);
    const after = { ...before, ...change(before) };
    const row = await within.db
      .updateTable('ranking_draft')
      .set({
        name: after.name,
        document: JSON.stringify(after.document),
        base_version: after.baseVersion,
        revision: before.revision + 1,
        updated_at: within.now,
      })
      .where('external_id', '=', seen.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    const changes = differences(before.document, after.document);
    await writeAudit(within, { action, draftId: seen.id, changes });
    return toDraft(row);
  });
}

export async function addRule(editing: Editing, seen: SeenDraft, rule: WrittenRule): Promise<Draft> {
  return changeDraft(editing, seen, ({ document }) => ({
    document: { ...document, rules: { ...document.rules, [editing.newId()]: rule } },
  }));
}

/** @throws AppError PROFILE_RULE_UNKNOWN and those of `changeDraft` */
export async function replaceRule(
  editing: Editing,
  seen: SeenDraft,
  ruleId: string,
  rule: WrittenRule,
): Promise<Draft> {
  return changeDraft(editing, seen, ({ document }) => {
    if (!Object.hasOwn(document.rules ?? {}, ruleId))
      throw new AppError('PROFILE_RULE_UNKNOWN', { rule: ruleId });
    return { document: { ...document, rules: { ...document.rules, [ruleId]: rule } } };
  });
}

/** @throws AppError PROFILE_RULE_UNKNOWN and those of `changeDraft` */
export async function removeRule(editing: Editing, seen: SeenDraft, ruleId: string): Promise<Draft> {
  return changeDraft(editing, seen, ({ document: { rules = {}, ...document } }) => {
    const { [ruleId]: rule, ...others } = rules;
    if (rule === undefined) throw new AppError('PROFILE_RULE_UNKNOWN', { rule: ruleId });
    return { document: Object.keys(others).length === 0 ? document : { ...document, rules: others } };
  });
}

/**
 * Brings a draft up to the version in force: what it changed of its base is done to that one.
 * @throws AppError PROFILE_CONFLICT where both changed the same value, and those of `changeDraft`
 */
export async function rebaseDraft(editing: Editing, seen: SeenDraft): Promise<Draft> {
  const { db } = editing;
  const draft = await readDraft(db, seen.id);
  const live = await liveVersion(db);
  const base = await readDocument(db, draft.baseVersion);
  const { document, conflicts } = rebased(base, draft.document, await readDocument(db, live));
  if (conflicts.length > 0) {
    throw new AppError('PROFILE_CONFLICT', { paths: conflicts.map((path) => path.join('.')).join('، ') });
  }
  return changeDraft(editing, seen, () => ({ document, baseVersion: live }), 'rebase');
}

/** @throws AppError as `changeDraft` does */
export async function deleteDraft(editing: Editing, seen: SeenDraft): Promise<void> {
  await inTransaction(editing, async (within) => {
    await lockDraft(within.db, seen);
    await within.db.deleteFrom('ranking_draft').where('external_id', '=', seen.id).execute();
    await writeAudit(within, { action: 'delete', draftId: seen.id });
  });
}

/** The draft as its reader saw it, nobody else's until the end of the transaction. */
export async function lockDraft(db: Db, { id, revision }: SeenDraft): Promise<Draft> {
  const row = await db
    .selectFrom('ranking_draft')
    .selectAll()
    .where('external_id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new AppError('PROFILE_DRAFT_UNKNOWN', { draft: id }));
  if (row.revision !== revision) throw new AppError('PROFILE_DRAFT_CHANGED', { revision: row.revision });
  return toDraft(row);
}

export async function inTransaction<T>(editing: Editing, work: (within: Editing) => Promise<T>): Promise<T> {
  return editing.db.transaction().execute((db) => work({ ...editing, db }));
}

function toDraft(row: {
  readonly external_id: string;
  readonly name: string;
  readonly document: unknown;
  readonly base_version: number;
  readonly revision: number;
  readonly created_by: string;
  readonly updated_at: Date;
}): Draft {
  return {
    id: row.external_id,
    name: row.name,
    document: parseDocument(row.document),
    baseVersion: row.base_version,
    revision: row.revision,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
  };
}
