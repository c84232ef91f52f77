import type { Db } from '../platform/database/database.js';
import { extendClaim, type Claim } from './marks.js';

export interface ClaimLease {
  /** Throws `ClaimLostError` unless the claim holds long enough to still send something under it. */
  assertHeld(): void;
  stop(): void;
}

/** The lease is over or about to be: another worker may have taken the marks, so nothing more may be sent for them. */
export class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';
}

/**
 * Keeps a claim alive with a heartbeat of a quarter of the lease. What is sent must reach the engine before the lease
 * ends, else a later owner's newer document could be overwritten: so nothing is sent in the lease's second half.
 */
export function keepClaim(
  db: Db,
  claim: Claim,
  leaseMs: number,
  claimedAt: number,
  onError: (error: unknown) => void,
): ClaimLease {
  let heldUntil = claimedAt + leaseMs;
  const beat = async (): Promise<void> => {
    const start = performance.now();
    await extendClaim(db, claim, leaseMs);
    heldUntil = start + leaseMs;
  };
  const timer = setInterval(() => {
    beat().catch(onError);
  }, leaseMs / 4);
  timer.unref();
  return {
    assertHeld() {
      if (performance.now() > heldUntil - leaseMs / 2) throw new ClaimLostError(`claim ${claim.id} ran out`);
    },
    stop() {
      clearInterval(timer);
    },
  };
}
