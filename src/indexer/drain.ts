import type { IndexerDeps } from './deps.js';
import { servedGenerations, type ServedGeneration } from './generations.js';
import { indexClaim, type ClaimOutcome } from './index-claim.js';
import { claimMarks, type Claim } from './marks.js';
import { prepareIndex } from './prepare-index.js';

export interface DrainOptions {
  /** Stops taking further marks; what is claimed is finished. */
  readonly signal?: AbortSignal | undefined;
  /** Leaves later marks alone: under steady writes a drain without it has no end. */
  readonly throughVersion?: number | undefined;
  readonly onOutcome?: ((outcome: ClaimOutcome) => void) | undefined;
}

interface TakenClaim {
  readonly generation: ServedGeneration;
  readonly claim: Claim;
  readonly claimedAt: number;
}

/**
 * Indexes marked listings until no mark is free, live generation first, `tuning.inFlight` claims at once: while the
 * engine works on one, the next is built. Any number of drains share the marks. Throws `EngineTroubleError` when the
 * engine cannot work now; every claim is settled before.
 */
export async function drain(deps: IndexerDeps, options: DrainOptions = {}): Promise<void> {
  const prepared = new Set<number>();
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  while (failures.length === 0 && options.signal?.aborted !== true) {
    const taken = await takeClaim(deps, prepared, options.throughVersion).catch((error: unknown) => {
      failures.push(error);
      return null;
    });
    if (taken !== null) {
      const work = indexClaim(deps, taken.generation, taken.claim, taken.claimedAt)
        .then((outcome) => options.onOutcome?.(outcome))
        .catch((error: unknown) => {
          failures.push(error);
        })
        .finally(() => running.delete(work));
      running.add(work);
    }
    if (taken === null && running.size === 0) break;
    if (taken === null || running.size >= deps.tuning.inFlight) await Promise.race(running);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}

async function takeClaim(
  deps: IndexerDeps,
  prepared: Set<number>,
  throughVersion: number | undefined,
): Promise<TakenClaim | null> {
  const { db, schema, tuning } = deps;
  for (const generation of await servedGenerations(db, schema.analysisVersion)) {
    if (!prepared.has(generation.id)) {
      await prepareIndex(deps, generation);
      prepared.add(generation.id);
    }
    const claimedAt = performance.now();
    const claim = await claimMarks(db, {
      generationId: generation.id,
      limit: tuning.batchSize,
      leaseMs: tuning.leaseMs,
      throughVersion,
    });
    if (claim !== null) return { generation, claim, claimedAt };
  }
  return null;
}
