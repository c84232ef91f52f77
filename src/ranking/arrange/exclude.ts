import { isAbout, isInForce, type Rule } from '../rules.js';
import type { Ranked } from '../score.js';

/** The list without what the exclusions in force hide. */
export function exclude(ranked: readonly Ranked[], rules: readonly Rule[], today: number): Ranked[] {
  const hiding = rules.filter((rule) => rule.kind === 'exclusion' && isInForce(rule, today));
  return ranked.filter(({ candidate }) => !hiding.some((rule) => isAbout(rule, candidate)));
}
