import { Migrator, type Migration } from 'kysely';
import type { Db } from './database.js';
import * as core from './migrations/0001-core.js';
import * as indexing from './migrations/0002-indexing.js';
import * as eventLogDefaultPartitions from './migrations/0003-event-log-default-partitions.js';
import * as importing from './migrations/0004-import.js';
import * as vectors from './migrations/0005-vectors.js';
import * as synonyms from './migrations/0006-synonyms.js';
import * as accountsAndSteps from './migrations/0007-accounts-and-steps.js';
import * as orders from './migrations/0008-orders.js';
import * as ledger from './migrations/0009-ledger.js';
import * as people from './migrations/0010-people.js';
import * as listings from './migrations/0011-listings.js';
import * as disputesAndReviews from './migrations/0012-disputes-and-reviews.js';
import * as orderSignals from './migrations/0013-order-signals.js';
import * as payments from './migrations/0014-payments.js';
import * as idempotencyKeys from './migrations/0015-idempotency-keys.js';
import * as sellerLevels from './migrations/0016-seller-levels.js';
import * as reviewAppeals from './migrations/0017-review-appeals.js';
import * as factsFromOutside from './migrations/0018-facts-from-outside.js';
import * as messagesAndOffers from './migrations/0019-messages-and-offers.js';
import * as webhooks from './migrations/0020-webhooks.js';
import * as notices from './migrations/0021-notices.js';
import * as rankingProfiles from './migrations/0022-ranking-profiles.js';
import * as savedSearches from './migrations/0023-saved-searches.js';
import * as matching from './migrations/0024-matching.js';
import * as moreSignals from './migrations/0025-more-signals.js';
import * as exposure from './migrations/0026-exposure.js';
import * as rankTracking from './migrations/0030-rank-tracking.js';
import * as requestNotices from './migrations/0027-request-notices.js';
import * as orderUpdates from './migrations/0028-order-updates.js';
import * as recommendation from './migrations/0029-recommendation.js';
import * as judgedWording from './migrations/0031-judged-wording.js';
import * as suggestionSets from './migrations/0032-suggestion-sets.js';
import * as apiKeyRevocation from './migrations/0033-api-key-revocation.js';

/** In order; a released migration is never edited, a new one is added below. */
const migrations: Record<string, Migration> = {
  '0001-core': core,
  '0002-indexing': indexing,
  '0003-event-log-default-partitions': eventLogDefaultPartitions,
  '0004-import': importing,
  '0005-vectors': vectors,
  '0006-synonyms': synonyms,
  '0007-accounts-and-steps': accountsAndSteps,
  '0008-orders': orders,
  '0009-ledger': ledger,
  '0010-people': people,
  '0011-listings': listings,
  '0012-disputes-and-reviews': disputesAndReviews,
  '0013-order-signals': orderSignals,
  '0014-payments': payments,
  '0015-idempotency-keys': idempotencyKeys,
  '0016-seller-levels': sellerLevels,
  '0017-review-appeals': reviewAppeals,
  '0018-facts-from-outside': factsFromOutside,
  '0019-messages-and-offers': messagesAndOffers,
  '0020-webhooks': webhooks,
  '0021-notices': notices,
  '0022-ranking-profiles': rankingProfiles,
  '0023-saved-searches': savedSearches,
  '0024-matching': matching,
  '0025-more-signals': moreSignals,
  '0026-exposure': exposure,
  '0027-request-notices': requestNotices,
  '0028-order-updates': orderUpdates,
  '0029-recommendation': recommendation,
  '0030-rank-tracking': rankTracking,
  '0031-judged-wording': judgedWording,
  '0032-suggestion-sets': suggestionSets,
  '0033-api-key-revocation': apiKeyRevocation,
};

/** Brings the database to the newest schema. Safe to call from several processes at once. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}
