import type { Level } from './levels.js';

type Levels = readonly (readonly Level[])[];

/**
 * The engine's filter for the documents whose worths sum to at least `threshold`: a threshold function as nested
 * alternatives over the terms. Null when no document can reach it, `true` when every one does.
 */
export function regionFilter(levels: Levels, threshold: number): string | true | null {
  return reach(levels, 0, threshold, highestFrom(levels));
}

const EPSILON = 1e-9;

function reach(levels: Levels, term: number, need: number, highest: readonly number[]): string | true | null {
  if (need <= EPSILON) return true;
  if ((highest[term] ?? 0) < need - EPSILON) return null;
  const without = reach(levels, term + 1, need, highest);
  if (without === true) return true;
  const keysByRest = new Map<string, number[]>();
  for (const { keys, worth } of levels[term] ?? []) {
    const rest = reach(levels, term + 1, need - worth, highest);
    if (rest === null || rest === without) continue;
    const text = rest === true ? '' : rest;
    keysByRest.set(text, [...(keysByRest.get(text) ?? []), ...keys]);
  }
  const parts = [...keysByRest].map(([rest, keys]) => {
    const held = holdsAny(keys);
    return rest === '' ? held : `(${held} AND ${rest})`;
  });
  if (without !== null) parts.push(without);
  if (parts.length === 0) return null;
  return parts.length === 1 ? (parts[0] ?? null) : `(${parts.join(' OR ')})`;
}

/** The most that the terms from each on can still add. */
function highestFrom(levels: Levels): number[] {
  const sums = [0];
  for (const [best] of levels.toReversed()) sums.unshift((sums[0] ?? 0) + (best?.worth ?? 0));
  return sums;
}

/** The engine's filter for the documents that hold one of the keys. */
export function holdsAny(keys: readonly number[]): string {
  return keys.length === 1 ? `keys = ${keys.join('')}` : `keys IN [${keys.join(', ')}]`;
}
