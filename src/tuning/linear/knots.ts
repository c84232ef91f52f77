/** Where a piecewise linear curve bends, and the ramps that it is a sum of. */

/**
 * At most about `pieces` + 1 knots: the values that more than one piece's share of all have (no orders, say), and quantiles of the
 * others, so that a crowd at one value does not leave the rest without a knot.
 */
export function knotsOf(values: readonly number[], pieces: number): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  if (pieces === 1) return distinct([sorted[0] ?? 0, sorted.at(-1) ?? 0]);
  const crowds = crowdsOf(sorted, sorted.length / pieces);
  const others = sorted.filter((value) => !crowds.has(value));
  const quantiles = others.length === 0 ? [] : shares(pieces).map((share) => quantile(others, share));
  return distinct([...crowds, ...quantiles]);
}

/** For each piece, how far along it the value is, from 0 to 1; nothing of any where it is unknown (NaN). */
export function rampsAt(value: number, knots: readonly number[]): number[] {
  return knots.slice(1).map((to, index) => {
    const from = knots[index] ?? to;
    return Number.isNaN(value) ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));
  });
}

function crowdsOf(sorted: readonly number[], most: number): Set<number> {
  const crowds = new Set<number>();
  let from = 0;
  for (let index = 1; index <= sorted.length; index += 1) {
    const value = sorted[from];
    if (value === undefined || sorted[index] === value) continue;
    if (index - from > most) crowds.add(value);
    from = index;
  }
  return crowds;
}

function shares(pieces: number): number[] {
  return Array.from({ length: pieces + 1 }, (_, index) => index / pieces);
}

/** Between the two values about the share, as they are near to it. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (place - Math.floor(place)) * (high - low);
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
