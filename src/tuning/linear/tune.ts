import { ascend, type Objective } from './ascent.js';
import { measure, meanOf, type GroupMetrics, type LinearMetrics } from './metrics.js';
import { normalOf, ridge, type Normal } from './ridge.js';
import type { JudgedGroup, JudgedRows } from './rows.js';
import { sumsOf, without } from './sums.js';

/** Called with what is being tried, from 0 to `of`. */
type Progress = (done: number, of: number) => void;

export interface TuneOptions {
  /** Weights of a product are never below zero: more of a good thing must not harm. */
  readonly nonNegative?: boolean;
  readonly objective?: Objective;
  /** The features are on one scale as they come, as pieces of curves are; else each is brought to its own spread. */
  readonly isOneScale?: boolean;
  readonly folds?: number;
  /** So many ways to part the queries into folds, for figures and a choice that hang less on which fell together. */
  readonly partings?: number;
  /** Rounds of coordinate ascent to try after the regression; by default one where features are few. */
  readonly mostRounds?: number;
  readonly onProgress?: Progress;
}

export interface Tuned {
  readonly weights: Float64Array;
  readonly penalty: number;
  readonly rounds: number;
  /** On queries held out while tuning, with the same settings; null where there are too few to hold any out. */
  readonly crossValidated: LinearMetrics | null;
}

/** Beyond so many, coordinate ascent takes long and learns the training queries by heart. */
const MANY_FEATURES = 64;

const PENALTIES = [0.00001, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3] as const;

/** Where nothing can be held out to choose by: enough to keep weights from following one query. */
const CAUTIOUS: Settings = { penalty: 0.1, rounds: 0 };

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
  const { all, held } = splitOf(data, { ...options, folds });
  const of = PENALTIES.length + mostRounds + 1;
  let done = 0;
  const judge = (settings: Settings): Judged => {
    onProgress((done += 1), of);
    return { settings, metrics: crossValidate(held, settings, options) };
  };
  const best = held.length === 0 ? null : choose(judge, objective, mostRounds);
  const settings = best?.settings ?? CAUTIOUS;
  const weights = fit(all, settings, options);
  onProgress(of, of);
  return { weights, ...settings, crossValidated: best?.metrics ?? null };
}

interface Judged {
  readonly settings: Settings;
  readonly metrics: LinearMetrics;
}

/** The penalty that does best on what was held out, and as many rounds upon it as bring more. */
function choose(judge: (settings: Settings) => Judged, objective: Objective, mostRounds: number): Judged {
  let best = PENALTIES.map((penalty) => judge({ penalty, rounds: 0 })).reduce((a, b) =>
    objective(b.metrics) > objective(a.metrics) ? b : a,
  );
  for (let rounds = 1; rounds <= mostRounds; rounds += 1) {
    const next = judge({ penalty: best.settings.penalty, rounds });
    if (objective(next.metrics) <= objective(best.metrics)) break;
    best = next;
  }
  return best;
}

/** What weights are fitted to. */
interface Fitted {
  readonly groups: readonly JudgedGroup[];
  readonly normal: Normal;
}

/** Some queries held out, beside the others, which weights are fitted to. */
interface Fold extends Fitted {
  readonly unseen: readonly JudgedGroup[];
}

/**
 * The queries, and for each fold those that are not in it with those that are. They go to the folds in turn; in a second
 * parting by fives of them, and so on (the digits of their number, in base `folds`). Folds that hold nothing out, or
 * leave nothing to learn from, are left out: of few queries there may be none.
 */
function splitOf(
  { groups, names }: JudgedRows,
  { folds, partings = 1, isOneScale = false }: TuneOptions & { readonly folds: number },
): { all: Fitted; held: Fold[] } {
  const sums = sumsOf(groups, names.length);
  const held = Array.from({ length: folds * partings }, (_, turn) => turn).flatMap((turn): Fold[] => {
    const run = folds ** Math.floor(turn / folds);
    const isHeld = (index: number): boolean => Math.floor(index / run) % folds === turn % folds;
    const unseen = groups.filter((__, index) => isHeld(index));
    const rest = groups.filter((__, index) => !isHeld(index));
    if (unseen.length === 0 || !rest.some(isTelling)) return [];
    const normal = normalOf(without(sums, sumsOf(unseen, names.length)), isOneScale);
    return [{ groups: rest, normal, unseen }];
  });
  return { all: { groups, normal: normalOf(sums, isOneScale) }, held };
}

/** Whether one of its documents is better than another. */
function isTelling({ grades, targets = grades }: JudgedGroup): boolean {
  return new Set(targets).size > 1;
}

/** Metrics of the queries held out, by weights that were fitted without them. */
function crossValidate(held: readonly Fold[], settings: Settings, options: TuneOptions): LinearMetrics {
  const measured: GroupMetrics[] = [];
  for (const fold of held) {
    const weights = fit(fold, settings, options);
    for (const group of fold.unseen) measured.push(measure(group, weights));
  }
  // In several partings a query is measured several times.
  return { ...meanOf(measured), queries: new Set(held.flatMap(({ unseen }) => unseen)).size };
}

function fit(
  { groups, normal }: Fitted,
  { penalty, rounds }: Settings,
  { nonNegative = false, objective = byNdcg }: TuneOptions,
): Float64Array {
  let weights = ridge(normal, penalty, nonNegative);
  for (let round = 0; round < rounds; round += 1)
    weights = ascend(groups, weights, { spreads: normal.scales, objective, nonNegative });
  return weights;
}
