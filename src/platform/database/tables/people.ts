import type { Generated, JSONColumnType } from 'kysely';
import type { RequestNotices } from './request-notices.js';

/** Signing in, what sellers say of themselves, replies, reports. */
export interface PeopleTables {
  social_identity: SocialIdentityTable;
  session: SessionTable;
  spent_refresh: SpentRefreshTable;
  one_time_token: OneTimeTokenTable;
  attempt: AttemptTable;
  seller_profile: SellerProfileTable;
  reply: ReplyTable;
  report: ReportTable;
}

interface SocialIdentityTable {
  provider: string;
  subject: string;
  account_id: number;
  linked_at: Date;
}

interface SessionTable {
  id: Generated<number>;
  account_id: number;
  access_hash: string;
  access_expires_at: Date;
  refresh_hash: string;
  refresh_expires_at: Date;
  created_at: Date;
  ended_at: Generated<Date | null>;
}

interface SpentRefreshTable {
  hash: string;
  session_id: number;
}

export type OneTimePurpose = 'confirm-email' | 'reset-password';

interface OneTimeTokenTable {
  hash: string;
  account_id: number;
  purpose: OneTimePurpose;
  expires_at: Date;
}

interface AttemptTable {
  key: string;
  count: number;
  window_ends_at: Date;
}

export interface Certificate {
  name: string;
  issuer?: string | undefined;
  year?: number | undefined;
}

interface SellerProfileTable {
  seller_id: number;
  bio: string | null;
  photo: string | null;
  certificates: JSONColumnType<Certificate[]>;
  /** Why the seller has the level, and what is missing for the next. */
  level_report: Generated<unknown>;
  level_at: Generated<Date | null>;
  request_notices: Generated<RequestNotices>;
  /** Notices of requests come as letters too. */
  request_letters: Generated<boolean>;
  updated_at: Date;
}

interface ReplyTable {
  seller_id: number;
  conversation: string;
  asked_at: Date;
  answered_at: Date | null;
  /** Of the day, from question to answer. */
  minutes: Generated<number | null>;
}

export type ReportReason =
  'contact_details' | 'copied' | 'misleading' | 'banned' | 'abusive' | 'fraud' | 'other';

export type ReportState = 'open' | 'upheld' | 'dismissed';

interface ReportTable {
  id: Generated<number>;
  external_id: string;
  reporter_account_id: number;
  subject_kind: string;
  subject_id: string;
  reason: ReportReason;
  comment: string | null;
  state: ReportState;
  decision: string | null;
  created_at: Date;
  decided_at: Date | null;
}
