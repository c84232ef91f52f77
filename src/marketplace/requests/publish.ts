import { sql } from 'kysely';
import type { FileNote } from '../../platform/database/tables/orders.js';
import { AppError } from '../../platform/errors/app-error.js';
import { accountOf, schedule, type Actor, type Work } from '../core/index.js';
import { daysAfter } from '../core/times.js';
import { refuseContactDetails } from '../messages/refuse-contact-details.js';
import { REQUEST_DUE } from './lapse.js';

export interface NewRequest {
  readonly title: string;
  readonly description?: string | undefined;
  /** The category's outside id. */
  readonly categoryId?: string | undefined;
  readonly budgetCents?: number | undefined;
  readonly deadlineAt?: Date | undefined;
  readonly files?: readonly FileNote[] | undefined;
}

/**
 * Asks the market for something. It is open until the deadline, and no longer than the rules say. Throws
 * CONTACT_DETAILS_FOUND, REQUEST_DEADLINE_PAST, REQUEST_BUDGET_TOO_LOW, CATEGORY_UNKNOWN.
 */
export async function publishRequest(work: Work, actor: Actor, request: NewRequest): Promise<string> {
  const accountId = accountOf(actor);
  const { title, description = null, budgetCents = null, deadlineAt = null, files = [] } = request;
  refuseContactDetails([title, description ?? '']);
  if (deadlineAt !== null && deadlineAt <= work.now) throw new AppError('REQUEST_DEADLINE_PAST');
  const least = work.rules.listing.minimumPriceCents;
  if (budgetCents !== null && budgetCents < least) {
    throw new AppError('REQUEST_BUDGET_TOO_LOW', { usd: least / 100 });
  }
  const expiresAt = earlier(deadlineAt, daysAfter(work.now, work.rules.request.openDays));
  const externalId = work.newId();
  const { id } = await work.trx
    .insertInto('request')
    .values({
      external_id: externalId,
      account_id: accountId,
      buyer_external_id: sql<string>`(select external_id from account where id = ${accountId})`,
      title,
      description,
      category_id: await categoryOf(work, request.categoryId),
      budget_cents: budgetCents,
      deadline_at: deadlineAt,
      created_at: work.now,
      expires_at: expiresAt,
      files: JSON.stringify(files),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  schedule(work, REQUEST_DUE, id, expiresAt);
  work.emit({ type: 'request.published', id: externalId, category: request.categoryId ?? null });
  return externalId;
}

function earlier(one: Date | null, other: Date): Date {
  return one !== null && one < other ? one : other;
}

async function categoryOf({ trx }: Work, externalId: string | undefined): Promise<number | null> {
  if (externalId === undefined) return null;
  const { id } = await trx
    .selectFrom('category')
    .select('id')
    .where('external_id', '=', externalId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow(() => new AppError('CATEGORY_UNKNOWN', { category: externalId }));
  return id;
}
