/** What people said of one query's listings: listing id → grade, 0 useless … 3 exactly this. */
export type Grades = ReadonlyMap<string, number>;

/** From this grade on a listing counts as relevant, for precision and reciprocal rank. */
const RELEVANT = 2;

const DEPTH = 10;

export interface QueryMetrics {
  readonly ndcg: number;
  readonly precision: number;
  readonly reciprocalRank: number;
  readonly empty: boolean;
  /** Listings among the first ten that nobody graded; they count as useless. */
  readonly unjudged: number;
  /** NDCG of the list without its unjudged listings (Sakai 2007, SIGIR, "condensed lists"). */
  readonly condensedNdcg: number;
}

/**
 * Metrics of the first ten of `ranked` (listing ids, best first). NDCG has gains 2^grade − 1 and is taken against the
 * best order of the judged listings (Järvelin & Kekäläinen 2002; Burges et al. 2005). Null when nothing relevant is
 * judged, for such a query tells nothing.
 */
export function queryMetrics(ranked: readonly string[], grades: Grades): QueryMetrics | null {
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, DEPTH);
  if ((ideal[0] ?? 0) < RELEVANT) return null;
  const best = discountedGain(ideal);
  const top = ranked.slice(0, DEPTH);
  const first = top.findIndex((id) => (grades.get(id) ?? 0) >= RELEVANT);
  const condensed = ranked.filter((id) => grades.has(id)).slice(0, DEPTH);
  return {
    ndcg: discountedGain(top.map((id) => grades.get(id) ?? 0)) / best,
    precision: top.filter((id) => (grades.get(id) ?? 0) >= RELEVANT).length / DEPTH,
    reciprocalRank: first === -1 ? 0 : 1 / (first + 1),
    empty: top.length === 0,
    unjudged: top.filter((id) => !grades.has(id)).length,
    condensedNdcg: discountedGain(condensed.map((id) => grades.get(id) ?? 0)) / best,
  };
}

function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

export interface MeanMetrics {
  readonly queries: number;
  readonly ndcg: number;
  readonly precision: number;
  readonly mrr: number;
  /** Share of the queries without a result. */
  readonly empty: number;
  /** Unjudged listings among the first ten, on average. */
  readonly unjudged: number;
  readonly condensedNdcg: number;
}

/** Means over the queries that tell something. */
export function meanMetrics(metrics: readonly QueryMetrics[]): MeanMetrics {
  const mean = (read: (one: QueryMetrics) => number): number =>
    metrics.reduce((sum, one) => sum + read(one), 0) / Math.max(1, metrics.length);
  return {
    queries: metrics.length,
    ndcg: mean(({ ndcg }) => ndcg),
    precision: mean(({ precision }) => precision),
    mrr: mean(({ reciprocalRank }) => reciprocalRank),
    empty: mean(({ empty }) => (empty ? 1 : 0)),
    unjudged: mean(({ unjudged }) => unjudged),
    condensedNdcg: mean(({ condensedNdcg }) => condensedNdcg),
  };
}
