/** Numbers in [0, 1). */
export type Chance = () => number;

/** A seed of a text (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A stream of chance of its own for everything that is told apart by `keys` (mulberry32): what one listing draws does not
 * depend on which others draw beside it.
 */
export function chanceOf(seed: number, ...keys: readonly number[]): Chance {
  let state = keys.reduce((mixed, key) => mix(mixed + Math.imul(key, 0x9e3779b1)), mix(seed));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return (mix(state) >>> 0) / 2 ** 32;
  };
}

/** The finalizer of MurmurHash3 (Appleby). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
