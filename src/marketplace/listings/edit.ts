import type { Actor, Work } from '../core/index.js';
import { withChanges, type ListingChanges } from './changes.js';
import { checkComplete, checkContent, type Content } from './content.js';
import {
  columnsOf,
  contentOf,
  listingStep,
  lockListing,
  lockPending,
  otherColumns,
  sameWording,
  wordingOf,
  type ListingRow,
} from './rows.js';
import { isDeepStrictEqual } from 'node:util';
import { substantiveAt } from './substantive.js';
import { keepOriginal, sendToReview, withdrawVersion } from './versions.js';

export interface Edit {
  /** The listing's outside id. */
  readonly listing: string;
  readonly changes: ListingChanges;
}

/**
 * Changes a draft, or a live listing: there a new title, description or category waits for review while the published
 * wording stays live, and all else takes effect at once. What waited before is replaced. Throws LISTING_UNKNOWN,
 * STEP_REFUSED, FORBIDDEN, CATEGORY_UNKNOWN, MEDIA_UNKNOWN, LISTING_INCOMPLETE and the refusals of `checkContent`.
 */
export async function editListing(work: Work, actor: Actor, { listing, changes }: Edit): Promise<void> {
  const row = await lockListing(work, listing);
  const step = row.status === 'published' ? 'editPublished' : row.status === 'paused' ? 'editPaused' : 'edit';
  const status = listingStep(work, actor, row, { step, details: { fields: Object.keys(changes) } });
  if (step !== 'edit') {
    await editLive(work, actor, row, changes);
    return;
  }
  const content = await withChanges(work, actor, contentOf(row), changes);
  checkContent(content, work.rules.listing);
  await work.trx
    .updateTable('listing')
    .set({ ...columnsOf(content), status, updated_at: work.now })
    .where('id', '=', row.id)
    .execute();
}

async function editLive(work: Work, actor: Actor, row: ListingRow, changes: ListingChanges): Promise<void> {
  const live = contentOf(row);
  const pending = await lockPending(work, row.id);
  const before = { ...live, ...(pending && wordingOf(pending)) };
  const content = await withChanges(work, actor, before, changes);
  checkContent(content, work.rules.listing);
  checkComplete(content);
  await writeOther(work, row, live, content);
  if (sameWording(content, before)) return;
  if (pending !== undefined) await withdrawVersion(work, actor, row, pending);
  if (sameWording(content, live)) return;
  await keepOriginal(work, row);
  await sendToReview(work, row, content);
}

/** What needs no review. */
async function writeOther(work: Work, row: ListingRow, live: Content, content: Content): Promise<void> {
  const after = { ...content, ...wordingOf(row) };
  if (isDeepStrictEqual(after, live)) return;
  const previous = { substantiveAt: row.substantive_at, otherwise: row.updated_at ?? row.created_at };
  const counted = substantiveAt(previous, live, after, { now: work.now, rules: work.rules.listing });
  await work.trx
    .updateTable('listing')
    .set({ ...otherColumns(after), updated_at: work.now, substantive_at: counted })
    .where('id', '=', row.id)
    .execute();
  work.touchListing(row.id);
}
