import { ascend, type Objective } from './ascent.js';
import { measure, meanOf, type GroupMetrics, type LinearMetrics } from './metrics.js';
import { normalOf, ridge } from './ridge.js';
import type { JudgedGroup, JudgedRows } from './rows.js';

/** Called with what is being tried, from 0 to `of`. */
type Progress = (done: number, of: number) => void;

export interface TuneOptions {
  /** Weights of a product are never below zero: more of a good thing must not harm. */
  readonly nonNegative?: boolean;
  readonly objective?: Objective;
  readonly folds?: number;
  /** Rounds of coordinate ascent to try after the regression; by default one where features are few. */
  readonly mostRounds?: number;
  readonly onProgress?: Progress;
}

export interface Tuned {
  readonly weights: Float64Array;
  readonly penalty: number;
  readonly rounds: number;
  /** On queries held out while tuning, with the same settings. */
  readonly crossValidated: LinearMetrics;
}

/** Beyond so many, coordinate ascent takes long and learns the training queries by heart. */
const MANY_FEATURES = 64;

const PENALTIES = [0.00001, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3] as const;

const byNdcg: Objective = ({ ndcgEmptyZero }) => ndcgEmptyZero;

interface Settings {
  readonly penalty: number;
  readonly rounds: number;
}

/**
 * Weights by ridge regression within queries, then, where that helps on held-out queries, by coordinate ascent on the
 * metric. How strong the penalty and how many rounds is chosen by cross-validation over queries.
 */
export function tune(data: JudgedRows, options: TuneOptions = {}): Tuned {
  const {
    objective = byNdcg,
    mostRounds = data.names.length > MANY_FEATURES ? 0 : 1,
    folds = 5,
    onProgress = () => undefined,
  } = options;
  const tried = PENALTIES.map((penalty): Settings => ({ penalty, rounds: 0 }));
  const of = tried.length + mostRounds + 1;
  let done = 0;
  const judge = (settings: Settings): { settings: Settings; metrics: LinearMetrics } => {
    onProgress((done += 1), of);
    return {
      settings,
      metrics: crossValidate(data, (groups) => fit(groups, data, settings, options), folds),
    };
  };
  let best = tried.map(judge).reduce((a, b) => (objective(b.metrics) > objective(a.metrics) ? b : a));
  for (let rounds = 1; rounds <= mostRounds; rounds += 1) {
    const next = judge({ penalty: best.settings.penalty, rounds });
    if (objective(next.metrics) <= objective(best.metrics)) break;
    best = next;
  }
  const weights = fit(data.groups, data, best.settings, options);
  onProgress(of, of);
  return { weights, ...best.settings, crossValidated: best.metrics };
}

/** Metrics of each query by weights that were fitted without it; queries go to the folds in turn. */
function crossValidate(
  { groups }: Pick<JudgedRows, 'groups'>,
  fitTo: (groups: readonly JudgedGroup[]) => Float64Array,
  folds: number,
): LinearMetrics {
  const measured: GroupMetrics[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = fitTo(groups.filter((_, index) => index % folds !== fold));
    for (const [index, group] of groups.entries())
      if (index % folds === fold) measured.push(measure(group, weights));
  }
  return meanOf(measured);
}

function fit(
  groups: readonly JudgedGroup[],
  { names }: Pick<JudgedRows, 'names'>,
  { penalty, rounds }: Settings,
  { nonNegative = false, objective = byNdcg }: TuneOptions,
): Float64Array {
  const normal = normalOf(groups, names.length);
  let weights = ridge(normal, penalty, nonNegative);
  for (let round = 0; round < rounds; round += 1)
    weights = ascend(groups, weights, { spreads: normal.scales, objective, nonNegative });
  return weights;
}
