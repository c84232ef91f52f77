import type { ProfileDocument } from '../../ranking/index.js';
import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { parseDocument } from './store.js';

/** A published version. */
export interface Version {
  readonly version: number;
  readonly reason: string;
  /** The version that it is a return to. */
  readonly restores: number | null;
  readonly publishedBy: string;
  readonly publishedAt: Date;
}

const columns = ['version', 'reason', 'restores', 'published_by', 'published_at'] as const;

/** The newest first; the first is in force. */
export async function listVersions(db: Db, limit: number): Promise<Version[]> {
  const rows = await db
    .selectFrom('ranking_profile')
    .select(columns)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toVersion);
}

/** The version in force; 0 is the default profile, before anything was published. */
export async function liveVersion(db: Db): Promise<number> {
  const row = await db
    .selectFrom('ranking_profile')
    .select((select) => select.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** What a version says; version 0 says nothing, so the default holds. @throws AppError PROFILE_VERSION_UNKNOWN */
export async function readDocument(db: Db, version: number): Promise<ProfileDocument> {
  if (version === 0) return {};
  const { document } = await db
    .selectFrom('ranking_profile')
    .select('document')
    .where('version', '=', version)
    .executeTakeFirstOrThrow(() => new AppError('PROFILE_VERSION_UNKNOWN', { version }));
  return parseDocument(document);
}

function toVersion(row: {
  readonly version: number;
  readonly reason: string;
  readonly restores: number | null;
  readonly published_by: string;
  readonly published_at: Date;
}): Version {
  const { version, reason, restores, published_by: publishedBy, published_at: publishedAt } = row;
  return { version, reason, restores, publishedBy, publishedAt };
}
