import type { RejectReason } from '../../platform/database/tables/listings.js';
import type { Actor, Work } from '../core/index.js';
import type { listingMachine } from './machine.js';
import { listingStep, lockListing, lockPending } from './rows.js';
import { withdrawVersion } from './versions.js';

/** Steps that change nothing but the state. All throw LISTING_UNKNOWN, STEP_REFUSED, FORBIDDEN. */

export async function pauseListing(work: Work, actor: Actor, listing: string): Promise<void> {
  await move(work, actor, listing, { step: 'pause' });
}

export async function resumeListing(work: Work, actor: Actor, listing: string): Promise<void> {
  await move(work, actor, listing, { step: 'resume' });
}

/** Takes a listing out of sight for ever. Its rows stay: orders, reviews and quarrels refer to it. */
export async function archiveListing(work: Work, actor: Actor, listing: string): Promise<void> {
  await move(work, actor, listing, { step: 'archive' });
}

export interface Suspension {
  readonly listing: string;
  readonly reason: RejectReason;
  readonly note?: string | undefined;
}

/** Takes a live listing out of sight until a moderator reinstates it. An edit that waits is given up. */
export async function suspendListing(work: Work, actor: Actor, suspension: Suspension): Promise<void> {
  const { listing, reason, note = null } = suspension;
  await move(work, actor, listing, { step: 'suspend', reason, details: { note } });
}

export async function reinstateListing(work: Work, actor: Actor, listing: string): Promise<void> {
  await move(work, actor, listing, { step: 'reinstate' });
}

interface Move {
  readonly step: keyof typeof listingMachine.steps;
  readonly reason?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

async function move(work: Work, actor: Actor, listing: string, taken: Move): Promise<void> {
  const row = await lockListing(work, listing);
  const status = listingStep(work, actor, row, taken);
  await work.trx.updateTable('listing').set({ status }).where('id', '=', row.id).execute();
  if (status === 'suspended' || status === 'archived') {
    const pending = await lockPending(work, row.id);
    if (pending !== undefined) await withdrawVersion(work, actor, row, pending);
  }
  work.touchListing(row.id);
}
