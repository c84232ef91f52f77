import type { Chance } from './chance.js';

/** A Beta distribution: what is believed of a rate, as if `alpha` successes and `beta` failures had been seen. */
export interface Beta {
  readonly alpha: number;
  readonly beta: number;
}

/** A number drawn from it, as a share of two gamma draws (Devroye 1986, ch. IX.4). Both parameters above 0. */
export function sampleBeta({ alpha, beta }: Beta, chance: Chance): number {
  const one = sampleGamma(alpha, chance);
  const other = sampleGamma(beta, chance);
  return one + other === 0 ? alpha / (alpha + beta) : one / (one + other);
}

/** Marsaglia & Tsang 2000, "A simple method for generating gamma variables"; scale 1. */
function sampleGamma(shape: number, chance: Chance): number {
  if (shape < 1) return sampleGamma(shape + 1, chance) * (1 - chance()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = sampleNormal(chance);
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(1 - chance()) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Box & Muller 1958. */
function sampleNormal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}
