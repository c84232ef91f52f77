import { resolve } from 'node:path';
import { openSearch } from '../../src/search/index.js';
import type { Runtime } from '../../src/platform/runtime.js';
import { evaluate } from '../../src/tuning/evaluation/evaluate.js';
import { readJudgedQueries, type JudgedQuery } from '../../src/tuning/evaluation/judged-queries.js';
import { meanMetrics, type MeanMetrics } from '../../src/tuning/evaluation/metrics.js';
import { sharedFile } from '../support/shared-data.js';

export interface Relevance {
  readonly all: MeanMetrics;
  /** Queries that were set aside before any tuning; only the demo's own have them. */
  readonly unseen: MeanMetrics | null;
}

/** The demo's own judged queries; about a third of them are never looked at while tuning. */
export async function demoQueries(): Promise<JudgedQuery[]> {
  return readJudgedQueries(ours('demo-queries.tsv'), [ours('demo-judgments.tsv')]);
}

/** The shared judged queries, with our grades of listings that their pool lacks laid under where `graded`. */
export async function sharedQueries(graded: boolean): Promise<JudgedQuery[]> {
  const queries = sharedFile('relevance-dev/queries.tsv');
  const judgments = sharedFile('relevance-dev/judgments.tsv');
  if (queries === null || judgments === null)
    throw new Error('the shared judgments are not beside this checkout');
  return readJudgedQueries(queries, graded ? [ours('shared-own-grades.tsv'), judgments] : [judgments]);
}

/** Searches the judged queries over the runtime's live index. */
export async function measureRelevance(
  runtime: Runtime,
  queries: readonly JudgedQuery[],
): Promise<Relevance> {
  const search = await openSearch({ ...runtime, onError: () => undefined });
  try {
    const evaluation = await evaluate(search, queries);
    const unseen = evaluation.queries.filter(({ query }) => query.note.endsWith('unseen'));
    return {
      all: evaluation.mean,
      unseen: unseen.length === 0 ? null : meanMetrics(unseen.flatMap(({ metrics }) => metrics ?? [])),
    };
  } finally {
    await search.close();
  }
}

function ours(name: string): string {
  return resolve(import.meta.dirname, '../../fixtures/judgments', name);
}
