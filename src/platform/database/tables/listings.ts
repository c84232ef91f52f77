import type { Generated } from 'kysely';

/** What listings went through on their way to being seen, and their pictures. */
export interface ListingTables {
  listing_version: ListingVersionTable;
  media: MediaTable;
}

export type ListingVersionState = 'in_review' | 'approved' | 'rejected' | 'withdrawn';

/** Why a moderator refuses or suspends a listing. */
export type RejectReason =
  | 'wrong_category'
  | 'copied_text'
  | 'banned_service'
  | 'contact_details'
  | 'rights_violation'
  | 'vague_title'
  | 'exaggerated_promise';

interface ListingVersionTable {
  id: Generated<number>;
  listing_id: number;
  number: number;
  title: string;
  description: string | null;
  category_id: number;
  state: ListingVersionState;
  submitted_at: Date;
  /** The moderator who has it in hand, until `taken_until`. */
  taken_by: number | null;
  taken_until: Date | null;
  decided_at: Date | null;
  decided_by: number | null;
  reasons: Generated<RejectReason[]>;
  note: string | null;
}

interface MediaTable {
  id: Generated<number>;
  external_id: string;
  account_id: number;
  content_type: string;
  /** Of the picture as it is kept. */
  width: number;
  height: number;
  bytes: number;
  created_at: Date;
}
