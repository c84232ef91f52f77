import type { Work } from '../marketplace/core/index.js';
import type { Db } from '../platform/database/database.js';
import type { RequestState } from '../platform/database/tables/offers.js';
import { AppError } from '../platform/errors/app-error.js';
import type { MatchingContext } from './context.js';
import { matchRequest, type MatchResult } from './match.js';
import {
  readCorrections,
  storeCorrections,
  understand,
  type Corrections,
  type RequestText,
  type Understanding,
} from './understanding/index.js';

/** A request as it was published. */
export interface PublishedRequest {
  /** Internal. */
  readonly id: number;
  /** Null of one that an import or another core brought. */
  readonly buyerAccountId: number | null;
  readonly state: RequestState;
  readonly text: RequestText;
}

/** By its outside id. Throws REQUEST_UNKNOWN. */
export async function readPublished(db: Db, externalId: string): Promise<PublishedRequest> {
  const row = await db
    .selectFrom('request')
    .leftJoin('category', 'category.id', 'request.category_id')
    .select([
      'request.id',
      'request.account_id as buyerAccountId',
      'request.state',
      'request.title',
      'request.description',
      'category.external_id as categoryId',
      'request.budget_cents as budgetCents',
      'request.deadline_at as deadlineAt',
    ])
    .where('request.external_id', '=', externalId)
    .where('request.deleted_at', 'is', null)
    .executeTakeFirstOrThrow(() => new AppError('REQUEST_UNKNOWN', { request: externalId }));
  const { id, buyerAccountId, state, ...text } = row;
  return { id, buyerAccountId, state, text };
}

/**
 * The sellers for a published request as its buyer corrected it, best first, none of them the buyer. Throws
 * REQUEST_UNKNOWN, SEARCH_UNAVAILABLE.
 */
export async function matchPublished(
  context: MatchingContext,
  externalId: string,
  limit: number,
): Promise<MatchResult> {
  const { id, buyerAccountId, text } = await readPublished(context.db, externalId);
  const corrections = await readCorrections(context.db, id);
  return matchRequest(context, text, { limit, corrections, buyerAccountId });
}

/** How a text is understood. Throws SEARCH_UNAVAILABLE. */
export async function understandText(
  { snapshots, trades, clock }: MatchingContext,
  text: RequestText,
  corrections: Corrections = {},
): Promise<Understanding> {
  const snapshot = snapshots.current();
  const model = await trades.current(snapshot);
  return understand(text, snapshot, model, clock.now(), corrections).understanding;
}

/** How a published request is understood, with what its buyer corrected. Throws SEARCH_UNAVAILABLE. */
export async function understandPublished(
  context: MatchingContext,
  { id, text }: PublishedRequest,
): Promise<Understanding> {
  return understandText(context, text, await readCorrections(context.db, id));
}

/** Puts what the buyer says in the place of what they corrected before. Throws CATEGORY_UNKNOWN, SEARCH_UNAVAILABLE. */
export async function correctPublished(
  context: MatchingContext,
  request: PublishedRequest,
  corrections: Corrections,
): Promise<Understanding> {
  refuseUnknownCategories(context, corrections);
  await storeCorrections(context.db, request.id, corrections, context.clock.now());
  return understandPublished(context, request);
}

/**
 * Keeps what the buyer corrected before publishing, in the transaction that publishes: the first matches heed it. Throws
 * CATEGORY_UNKNOWN, SEARCH_UNAVAILABLE.
 */
export async function publishCorrected(
  context: Pick<MatchingContext, 'snapshots'>,
  { trx, now }: Work,
  externalId: string,
  corrections: Corrections,
): Promise<void> {
  refuseUnknownCategories(context, corrections);
  const { id } = await readPublished(trx, externalId);
  await storeCorrections(trx, id, corrections, now);
}

function refuseUnknownCategories(
  { snapshots }: Pick<MatchingContext, 'snapshots'>,
  { categories = [] }: Corrections,
): void {
  if (categories.length === 0) return;
  const { byExternalId } = snapshots.current().categories;
  const unknown = categories.find((id) => !byExternalId.has(id));
  if (unknown !== undefined) throw new AppError('CATEGORY_UNKNOWN', { category: unknown });
}
