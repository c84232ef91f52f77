import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { CoreTables } from './tables/core.js';
import type { ExposureTables } from './tables/exposure.js';
import type { RankTables } from './tables/ranks.js';
import type { IntegrationTables } from './tables/integrations.js';
import type { MatchingTables } from './tables/matching.js';
import type { MessageTables } from './tables/messages.js';
import type { NoticeTables } from './tables/notices.js';
import type { OfferTables, RequestState } from './tables/offers.js';
import type { FileNote } from './tables/orders.js';
import type { LedgerTables } from './tables/ledger.js';
import type { ListingTables } from './tables/listings.js';
import type { OrderTables } from './tables/orders.js';
import type { PeopleTables } from './tables/people.js';
import type { RequestNoticeTables } from './tables/request-notices.js';
import type { RankingTables } from './tables/ranking.js';
import type { RecommendationTables } from './tables/recommendation.js';
import type { SavedSearchTables } from './tables/saved-searches.js';
import type { ReviewState, ReviewTables } from './tables/reviews.js';
import type { SignalTables } from './tables/signals.js';

/** Every table, as kysely sees it. Columns are declared by the migrations beside this file. */
export interface Database
  extends
    CoreTables,
    ExposureTables,
    RankTables,
    IntegrationTables,
    LedgerTables,
    ListingTables,
    MatchingTables,
    OrderTables,
    PeopleTables,
    RankingTables,
    RequestNoticeTables,
    ReviewTables,
    SignalTables,
    MessageTables,
    NoticeTables,
    OfferTables,
    RecommendationTables,
    SavedSearchTables {
  category: CategoryTable;
  seller: SellerTable;
  listing: ListingTable;
  review: ReviewTable;
  request: RequestTable;
  outbox: OutboxTable;
  generation: GenerationTable;
  term_statistics: TermStatisticsTable;
  suggestion_set: SuggestionSetTable;
  term_vectors: TermVectorsTable;
  embedding: EmbeddingTable;
  dirty_listing: DirtyListingTable;
  index_failure: IndexFailureTable;
  served_page: ServedPageTable;
  event: EventTable;
  api_key: ApiKeyTable;
  setting: SettingTable;
  import_progress: ImportProgressTable;
  import_deferred: ImportDeferredTable;
  import_rejection: ImportRejectionTable;
  tombstone: TombstoneTable;
  stale_seller: StaleSellerTable;
  synonym_set: SynonymSetTable;
  synonym: SynonymTable;
  synonym_choice: SynonymChoiceTable;
}

/** Internal ids are bigint columns, read as numbers (they stay far below 2^53). */
type Id = Generated<number>;
type CreatedAt = ColumnType<Date, Date | undefined, never>;

interface RecordColumns {
  record_version: number | null;
  record_occurred_at: Date | null;
  deleted_at: Date | null;
}

interface CategoryTable extends RecordColumns {
  id: Id;
  external_id: string;
  name: string;
  parent_id: number | null;
}

export type SellerLevel = 'new' | 'active' | 'distinguished' | 'expert';

interface SellerTable extends RecordColumns {
  id: Id;
  account_id: Generated<number | null>;
  external_id: string;
  display_name: string;
  level: SellerLevel | null;
  joined_at: Date | null;
  last_active_at: Date | null;
  skills: string[];
  history_on_time_rate: number | null;
  history_completion_rate: number | null;
  history_response_minutes: number | null;
  /** Measured here; takes the place of the history's. */
  response_minutes: Generated<number | null>;
  history_orders: number | null;
}

export type ListingStatus =
  'draft' | 'in_review' | 'published' | 'rejected' | 'paused' | 'suspended' | 'archived';

export interface Upgrade {
  title: string;
  priceCents: number;
  deliveryDays?: number | undefined;
}

export interface Package {
  name: string;
  priceCents: number;
  deliveryDays?: number | undefined;
  includes: string[];
}

interface ListingTable extends RecordColumns {
  id: Id;
  external_id: string;
  seller_id: number;
  category_id: number;
  title: string;
  description: string | null;
  tags: string[];
  base_price_cents: number | null;
  delivery_days: number | null;
  upgrades: JSONColumnType<Upgrade[]>;
  packages: JSONColumnType<Package[]>;
  main_image: string | null;
  samples: string[];
  status: ListingStatus;
  created_at: Date | null;
  updated_at: Date | null;
  /** The last edit that counts for freshness; null while only the import speaks of the listing. */
  substantive_at: Generated<Date | null>;
  history_orders: number;
  history_reviews: number;
  history_rating_mean: number | null;
  history_last_review_at: Date | null;
  history_last_order_at: Date | null;
  title_quality: Generated<number | null>;
  description_quality: Generated<number | null>;
  /** Fingerprint of the words that the two speak of (listings/quality/judged). */
  wording_judged: Generated<string | null>;
}

interface ReviewTable extends RecordColumns {
  id: Id;
  external_id: string;
  /** Null of an order that came from an offer. */
  listing_id: number | null;
  buyer_external_id: string;
  stars: number;
  comment: string | null;
  created_at: Date;
  /** Null of one that an import brought. */
  order_id: Generated<number | null>;
  /** Only what is published counts. */
  state: Generated<ReviewState>;
  /** Why it was held: codes of `reviews/doubts.ts`. */
  doubts: Generated<string[]>;
  version: Generated<number>;
  reply: Generated<string | null>;
  replied_at: Generated<Date | null>;
  /** What the seller has against it. */
  appeal: Generated<string | null>;
  appealed_at: Generated<Date | null>;
  /** When a moderator last decided about it. */
  decided_at: Generated<Date | null>;
}

interface RequestTable extends RecordColumns {
  id: Id;
  /** Null of one that an import brought. */
  account_id: Generated<number | null>;
  state: Generated<RequestState>;
  expires_at: Generated<Date | null>;
  files: ColumnType<FileNote[], string | undefined, string>;
  external_id: string;
  /** Null for a visitor without an account. */
  buyer_external_id: string | null;
  title: string;
  description: string | null;
  category_id: number | null;
  budget_cents: number | null;
  deadline_at: Date | null;
  created_at: Date | null;
}

interface OutboxTable {
  id: Id;
  type: string;
  payload: JSONColumnType<Record<string, unknown>>;
  created_at: CreatedAt;
}

export type GenerationState = 'building' | 'live' | 'standby' | 'retired';

interface GenerationTable {
  id: Id;
  index_uid: string;
  analysis_version: number;
  state: GenerationState;
  statistics_id: number | null;
  created_at: CreatedAt;
  live_at: Date | null;
}

interface SuggestionSetTable {
  id: Id;
  statistics_id: number;
  /** Gzipped JSON, written and read by `search/suggest`. */
  body: Buffer;
  created_at: CreatedAt;
}

interface TermStatisticsTable {
  id: Id;
  generation_id: number;
  documents: number;
  /** Gzipped JSON, written and read by `search/statistics`. */
  body: Buffer;
  created_at: CreatedAt;
  /** The last mark given when the statistics were begun. */
  dirty_version: Generated<number>;
}

interface TermVectorsTable {
  generation_id: number;
  kind: 'learned' | 'external';
  /** The endpoint's name of it. */
  model: string | null;
  dimensions: number;
  /** What was learned, written and read by `search/vectors`; null for an endpoint's. */
  body: Buffer | null;
  /** The last mark given when learning began. */
  dirty_version: number;
  created_at: CreatedAt;
}

interface EmbeddingTable {
  model: string;
  text_hash: string;
  vector: Buffer;
}

interface DirtyListingTable {
  generation_id: number;
  listing_id: number;
  version: Generated<number>;
  marked_at: Generated<Date>;
  claim: string | null;
  claimed_until: Date | null;
}

interface IndexFailureTable {
  generation_id: number;
  listing_id: number;
  version: number;
  attempts: number;
  /** `Infinity` where only a new change of the listing tries again. */
  retry_at: Date | number;
  error: string;
  failed_at: Generated<Date>;
}

interface ServedPageTable {
  query_id: string;
  served_at: Date;
  query: string;
  page: number;
  match: string;
  generation_id: number;
  profile_version: string;
  request: JSONColumnType<Record<string, unknown>>;
  entries: JSONColumnType<ServedEntry[]>;
}

/** One shown listing: its position from 1, and the chance with which it was shown there where chance was involved. */
export interface ServedEntry {
  listingId: number;
  position: number;
  propensity?: number;
}

interface EventTable {
  id: string;
  occurred_at: Date;
  received_at: Date;
  type: string;
  query_id: string | null;
  listing_id: number | null;
  position: number | null;
  actor: string | null;
  source: string | null;
  details: JSONColumnType<Record<string, unknown>> | null;
  /** Who clicked, as far as it may be known. */
  account_id: Generated<number | null>;
}

export type ApiRole = 'product' | 'service' | 'seller';

interface ApiKeyTable {
  id: Id;
  key_hash: string;
  role: ApiRole;
  seller_id: number | null;
  label: string;
  created_at: CreatedAt;
  revoked_at: Generated<Date | null>;
  revoked_reason: Generated<string | null>;
}

interface SettingTable {
  name: string;
  value: JSONColumnType<Record<string, unknown>>;
}

interface ImportProgressTable {
  file_key: string;
  lines: number;
  loaded: number;
  rejected: number;
  finished: boolean;
  updated_at: Generated<Date>;
}

interface ImportDeferredTable {
  file_key: string;
  line: number;
  type: string;
  external_id: string;
  record: JSONColumnType<Record<string, unknown>>;
  text: string;
}

interface ImportRejectionTable {
  file_key: string;
  line: number;
  code: string;
  reason_ar: string;
  reason_en: string;
  text: string;
}

interface TombstoneTable {
  type: string;
  external_id: string;
  record_version: number | null;
  record_occurred_at: Date | null;
  deleted_at: Date;
}

interface StaleSellerTable {
  seller_id: number;
}

interface SynonymSetTable {
  id: Id;
  state: 'active' | 'kept';
  figures: JSONColumnType<Record<string, number>>;
  created_at: CreatedAt;
}

interface SynonymTable {
  set_id: number;
  source_key: string;
  target_key: string;
  source: string;
  target: string;
  weight: number;
  provenance: 'catalogue' | 'reformulation';
  evidence: JSONColumnType<Record<string, number>>;
}

interface SynonymChoiceTable {
  source_key: string;
  target_key: string;
  source: string;
  target: string;
  choice: 'on' | 'off';
  weight: Generated<number>;
  changed_at: Generated<Date>;
}
