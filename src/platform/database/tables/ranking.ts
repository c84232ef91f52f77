import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** Ranking profiles: what is published, what is being written, and who did what. */
export interface RankingTables {
  ranking_profile: RankingProfileTable;
  ranking_draft: RankingDraftTable;
  ranking_audit: RankingAuditTable;
}

/** Checked when it is read: `ranking/profile-document.ts` says what it holds. */
type Document = JSONColumnType<Record<string, unknown>>;

interface RankingProfileTable {
  /** From 1 without gaps; the highest is in force. */
  version: number;
  document: Document;
  reason: string;
  /** The version that this one is a return to; null where it came from a draft. */
  restores: number | null;
  published_by: string;
  account_id: number | null;
  published_at: Date;
}

interface RankingDraftTable {
  id: Generated<number>;
  external_id: string;
  name: string;
  document: ColumnType<Record<string, unknown>, string, string>;
  /** The version it was begun from or last brought up to; 0 is the default profile. */
  base_version: number;
  /** Counts its changes, so that nobody overwrites what he has not seen. */
  revision: number;
  created_by: string;
  created_at: Date;
  updated_at: Date;
}

interface RankingAuditTable {
  id: Generated<number>;
  at: Date;
  actor: string;
  account_id: number | null;
  action: string;
  draft_id: string | null;
  version: number | null;
  reason: string | null;
  /** What changed, by path: before and after. */
  changes: JSONColumnType<Record<string, unknown>[]>;
}
