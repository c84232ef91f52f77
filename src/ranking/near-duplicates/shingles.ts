/** Words in a row that make one shingle. */
const LENGTH = 3;

const SPACE = 32;

/**
 * The distinct shingles of a text as sorted 32-bit hashes: every three words in a row of a field, or all of them where
 * the field has fewer (Broder 1997, "On the resemblance and containment of documents"). A field is its normalised words
 * separated by spaces; shingles do not reach over the end of one, so the order of fields does not matter.
 */
export function shingles(fields: readonly string[]): Uint32Array {
  const found: number[] = [];
  for (const field of fields) addField(found, field);
  return distinct(Uint32Array.from(found).sort());
}

/** Those of either. Both sorted, as `shingles` gives them. */
export function union(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return distinct(both.sort());
}

/** Of sorted numbers, each once. */
function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (const value of sorted) {
    if (kept > 0 && sorted[kept - 1] === value) continue;
    sorted[kept] = value;
    kept += 1;
  }
  return sorted.subarray(0, kept);
}

function addField(found: number[], field: string): void {
  let [before, last, words, hash] = [0, 0, 0, OFFSET];
  for (let index = 0; index <= field.length; index += 1) {
    const code = index === field.length ? SPACE : field.charCodeAt(index);
    if (code !== SPACE) {
      hash = Math.imul(hash ^ code, PRIME);
      continue;
    }
    if (hash === OFFSET) continue;
    words += 1;
    if (words >= LENGTH) found.push(joined(before, last, hash));
    [before, last, hash] = [last, hash, OFFSET];
  }
  if (words > 0 && words < LENGTH) found.push(joined(before, last, 0));
}

/** FNV-1a (Fowler, Noll, Vo). */
const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function joined(first: number, second: number, third: number): number {
  const sum = Math.imul(Math.imul(Math.imul(first, 31) + second, 31) + third, 0x85ebca6b);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/** Share of the shingles of either that both have, 0 where there are none. Both sorted, as `shingles` gives them. */
export function jaccard(one: Uint32Array, other: Uint32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  const union = one.length + other.length - common;
  return union === 0 ? 0 : common / union;
}
