/** Proves that an index equals the document function of the rows, or says where it does not, and mends it. */
import type { IndexerDeps } from './deps.js';
import { compareRange, confirmFindings, type DriftKind, type Finding } from './compare.js';
import { drainAll } from './drain-all.js';
import { listRefused, type Refused } from './failures.js';
import { servedGenerations, type ServedGeneration } from './generations.js';
import { remark } from './marks.js';

export interface DriftReport {
  readonly generationId: number;
  readonly state: string;
  /** Listings that should be in the index. */
  readonly expected: number;
  readonly missing: readonly Finding[];
  readonly surplus: readonly Finding[];
  readonly different: readonly Finding[];
  /** Listings whose change is still on its way to the index. */
  readonly pending: number;
  /** Listings whose present state could not be indexed. */
  readonly refused: readonly Refused[];
}

export interface DriftOptions {
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

const RANGE = 500;

/** Compares every generation in use, except one being built, in bounded memory. */
export async function findDrift(deps: IndexerDeps, options: DriftOptions = {}): Promise<DriftReport[]> {
  const generations = await servedGenerations(deps.db, deps.schema.analysisVersion);
  const compared = generations.filter(({ state }) => state !== 'building');
  const total = (await countListings(deps)) * compared.length;
  const reports: DriftReport[] = [];
  let done = 0;
  for (const generation of compared) {
    const report = await compareGeneration(deps, generation, (listings) => {
      done += listings;
      options.onProgress?.({ done, total });
    });
    reports.push(report);
  }
  return reports;
}

export function driftCount(report: DriftReport): number {
  return report.missing.length + report.surplus.length + report.different.length;
}

/**
 * Marks everything that drifted and indexes it: a document without a listing is removed the same way.
 * Returns how many documents the engine refused.
 */
export async function repairDrift(
  deps: IndexerDeps,
  reports: readonly DriftReport[],
): Promise<{ failed: number }> {
  for (const report of reports) {
    const listings = [...report.missing, ...report.surplus, ...report.different].map(
      (finding) => finding.listingId,
    );
    await remark(deps.db, report.generationId, listings);
  }
  return drainAll(deps);
}

async function compareGeneration(
  deps: IndexerDeps,
  generation: ServedGeneration,
  onListings: (listings: number) => void,
): Promise<DriftReport> {
  const findings: Finding[] = [];
  let expected = 0;
  let pending = 0;
  for await (const range of listingRanges(deps)) {
    const comparison = await compareRange(deps, generation, range);
    const confirmed = await confirmFindings(deps, generation, comparison.findings);
    expected += comparison.expected;
    pending += confirmed.pending;
    findings.push(...confirmed.drift);
    onListings(range.ids.length);
  }
  const refused = await listRefused(deps.db, generation.id);
  const ofKind = (kind: DriftKind): Finding[] => findings.filter((finding) => finding.kind === kind);
  return {
    generationId: generation.id,
    state: generation.state,
    expected,
    missing: ofKind('missing'),
    surplus: ofKind('surplus'),
    different: ofKind('different'),
    pending,
    refused,
  };
}

/** Adjoining ranges over all ids there can be, with the listings that have a row. */
async function* listingRanges(
  deps: IndexerDeps,
): AsyncGenerator<{ after: number; through: number; ids: number[] }> {
  for (let after = -1; ;) {
    const rows = await deps.db
      .selectFrom('listing')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(RANGE)
      .execute();
    const ids = rows.map(({ id }) => id);
    const through = ids.length < RANGE ? Infinity : (ids.at(-1) ?? Infinity);
    yield { after, through, ids };
    if (through === Infinity) return;
    after = through;
  }
}

async function countListings(deps: IndexerDeps): Promise<number> {
  const { count } = await deps.db
    .selectFrom('listing')
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
