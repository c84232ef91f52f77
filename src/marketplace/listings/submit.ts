import { AppError } from '../../platform/errors/app-error.js';
import type { Actor, Work } from '../core/index.js';
import { checkComplete, checkContent } from './content.js';
import { contentOf, listingStep, lockListing, lockPending } from './rows.js';
import { sendToReview, withdrawVersion } from './versions.js';

/**
 * Sends a draft to review and answers the number of the version. Throws LISTING_UNKNOWN, STEP_REFUSED, FORBIDDEN,
 * LISTING_INCOMPLETE and the refusals of `checkContent`.
 */
export async function submitListing(work: Work, actor: Actor, listing: string): Promise<number> {
  const row = await lockListing(work, listing);
  const status = listingStep(work, actor, row, { step: 'submit' });
  const content = contentOf(row);
  checkContent(content, work.rules.listing);
  checkComplete(content);
  await work.trx.updateTable('listing').set({ status }).where('id', '=', row.id).execute();
  return sendToReview(work, row, content);
}

/**
 * Takes back what waits for review: a draft becomes one again, of a live listing its edit is given up. Throws
 * LISTING_UNKNOWN, FORBIDDEN, and LISTING_NOT_IN_REVIEW where nothing waits.
 */
export async function withdrawSubmission(work: Work, actor: Actor, listing: string): Promise<void> {
  const row = await lockListing(work, listing);
  const pending = await lockPending(work, row.id);
  const isLive = row.status === 'published' || row.status === 'paused';
  if (isLive && pending === undefined) throw new AppError('LISTING_NOT_IN_REVIEW');
  if (!isLive) {
    const status = listingStep(work, actor, row, { step: 'withdraw' });
    await work.trx.updateTable('listing').set({ status }).where('id', '=', row.id).execute();
  }
  if (pending !== undefined) await withdrawVersion(work, actor, row, pending);
}
