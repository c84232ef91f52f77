import { loadListingSources } from '../marketplace/listing-source.js';
import { backoffMs, pause } from './backoff.js';
import { buildDocuments } from './build-documents.js';
import { ClaimLostError, keepClaim, type ClaimLease } from './claim-lease.js';
import type { IndexerDeps } from './deps.js';
import { forgetFailures, recordFailures } from './failures.js';
import type { ServedGeneration } from './generations.js';
import { remark, settleClaim, type Claim } from './marks.js';
import { embedderOf } from './vectors.js';
import { writeDocuments, type Refusal } from './write-documents.js';

/** What became of one claim's listings. */
export interface ClaimOutcome {
  readonly indexed: number;
  readonly removed: number;
  readonly failed: number;
}

const nothing: ClaimOutcome = { indexed: 0, removed: 0, failed: 0 };

/**
 * Brings the claimed listings' newest rows into the index and clears their marks. Whatever happens, the claim is
 * settled at the end; listings whose claim was lost meanwhile are marked anew, so that a late write of ours is
 * always followed by a fresh one.
 */
export async function indexClaim(
  deps: IndexerDeps,
  generation: ServedGeneration,
  claim: Claim,
  claimedAt: number,
): Promise<ClaimOutcome> {
  const { db, log, tuning } = deps;
  const lease = keepClaim(db, claim, tuning.leaseMs, claimedAt, (error) => {
    log.warn({ err: error }, 'a claim could not be prolonged');
  });
  try {
    const written = await writeClaim(deps, generation, claim, lease);
    await settle(deps, claim, written.ids);
    return written.outcome;
  } catch (error) {
    await settle(deps, claim, new Set());
    if (error instanceof ClaimLostError) return nothing;
    throw error;
  } finally {
    lease.stop();
  }
}

async function writeClaim(
  deps: IndexerDeps,
  generation: ServedGeneration,
  claim: Claim,
  lease: ClaimLease,
): Promise<{ ids: Set<number>; outcome: ClaimOutcome }> {
  const ids = [...claim.versions.keys()];
  const sources = await loadListingSources(deps.db, ids);
  const built = await buildDocuments(deps.schema, ids, sources, await embedderOf(deps, generation.id));
  const refusals = await writeDocuments(
    deps.engine,
    generation.indexUid,
    built.documents,
    built.removals,
    () => {
      lease.assertHeld();
    },
  );
  const failures = [...built.failures, ...refusals];
  await keepFailures(deps, claim, failures);
  const failed = new Set(failures.map((failure) => failure.listingId));
  return {
    ids: new Set(ids.filter((id) => !failed.has(id))),
    outcome: {
      indexed: built.documents.length - refusals.length,
      removed: built.removals.length,
      failed: failures.length,
    },
  };
}

async function keepFailures(deps: IndexerDeps, claim: Claim, failures: readonly Refusal[]): Promise<void> {
  if (failures.length === 0) return;
  deps.log.error({ generation: claim.generationId, failures: failures.slice(0, 5) }, 'documents refused');
  const versioned = failures.flatMap((failure) => {
    const version = claim.versions.get(failure.listingId);
    return version === undefined ? [] : [{ ...failure, version }];
  });
  await recordFailures(deps.db, claim.generationId, versioned);
}

/** Marks that a writer holds at the moment are settled again shortly, in the end left to their lease. */
async function settle(deps: IndexerDeps, claim: Claim, written: ReadonlySet<number>): Promise<void> {
  const { db, log } = deps;
  const cleared: number[] = [];
  let open: readonly number[] = [...claim.versions.keys()];
  for (let attempt = 0; open.length > 0 && attempt < 20; attempt += 1) {
    if (attempt > 0) await pause(backoffMs(attempt, 10, 1000));
    const settlement = await settleClaim(db, claim, open, written);
    cleared.push(...settlement.cleared);
    if (settlement.lost.length > 0) {
      log.warn(
        { generation: claim.generationId, listings: settlement.lost.length },
        'claim lost, marking anew',
      );
      await remark(db, claim.generationId, settlement.lost);
    }
    open = settlement.busy;
  }
  await forgetFailures(db, claim.generationId, cleared);
}
