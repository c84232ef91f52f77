/** Figures by name, such as `demo.ndcg`. */
export type Figures = Readonly<Record<string, number>>;

export interface Verdict {
  readonly name: string;
  readonly before: number | undefined;
  readonly now: number | undefined;
  /** `skipped`: not measured here, for lack of the shared data. */
  readonly verdict: 'ok' | 'better' | 'LOSS' | 'new' | 'skipped';
}

/**
 * What is noise: relevance and recall repeat to the last digit but for the age of listings, so little; ratios of times
 * on shared machines swing by a third.
 */
const tolerances: readonly {
  readonly ending: string;
  readonly higherIsBetter: boolean;
  readonly noise: number;
}[] = [
  { ending: '.ndcg', higherIsBetter: true, noise: 0.005 },
  { ending: '.mrr', higherIsBetter: true, noise: 0.01 },
  { ending: '.overlap', higherIsBetter: true, noise: 0.005 },
  { ending: '.empty', higherIsBetter: false, noise: 0 },
  { ending: '.latencyRatio', higherIsBetter: false, noise: 0.35 },
  { ending: '.indexingRatio', higherIsBetter: true, noise: 0.35 },
];

/** Relevance and recall compare by difference, ratios by proportion. Figures without a rule are told, not judged. */
export function compareFigures(baseline: Figures, measured: Figures): Verdict[] {
  const names = [...new Set([...Object.keys(baseline), ...Object.keys(measured)])].sort();
  return names.map((name) => {
    const [before, now] = [baseline[name], measured[name]];
    return { name, before, now, verdict: judge(name, before, now) };
  });
}

function judge(name: string, before: number | undefined, now: number | undefined): Verdict['verdict'] {
  if (now === undefined) return 'skipped';
  if (before === undefined) return 'new';
  const rule = tolerances.find(({ ending }) => name.endsWith(ending));
  if (rule === undefined) return 'ok';
  const scale = name.endsWith('Ratio') ? before : 1;
  const gain = (rule.higherIsBetter ? now - before : before - now) / scale;
  if (gain < -rule.noise - 1e-9) return 'LOSS';
  return gain > rule.noise ? 'better' : 'ok';
}
