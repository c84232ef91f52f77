/**
 * Retrieval keys: what a document is found by, a number for each code and tier of impact. The engine takes a document apart
 * whenever it names one, and a number costs it a third of what a word does; a document has some fifty keys.
 */

/** Indexes of an earlier version (see indexer/index-schema.ts) have keys of another kind: no word finds anything there. */
export const KEYS_SINCE_VERSION = 6001;

/** How well a document answers a code by its impact, best first (see impact.ts); the last tier takes every term. */
const TIERS = 6;
export const LAST_TIER = TIERS - 1;

const TIER_RANGE = 8;
const LOW_RANGE = 2 ** 32;

/** The key of a stem, family or concept in the letter code, for documents that reach the tier; without one, for all. */
export function keyOf(code: string, tier = LAST_TIER): number {
  return hashOf(code) * TIER_RANGE + tier;
}

/** Whether it stands for the code itself, whatever the impact. */
export function isPlainKey(key: number): boolean {
  return key % TIER_RANGE === LAST_TIER;
}

/** The plain key of the same code, and the key's tier. */
export function splitKey(key: number): { readonly plain: number; readonly tier: number } {
  const tier = key % TIER_RANGE;
  return { plain: key - tier + LAST_TIER, tier };
}

/** 50 bits, so that a key is a whole number below 2^53: of 100,000 codes two share one in 200,000 catalogues. */
function hashOf(code: string): number {
  let low = 0x81_1c_9d_c5;
  let high = 0xc9_dc_51_18;
  for (let index = 0; index < code.length; index += 1) {
    const unit = code.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01_00_01_93);
    high = Math.imul(high ^ unit, 0x85_eb_ca_6b);
  }
  return (mixed(high) >>> 14) * LOW_RANGE + mixed(low);
}

/** The finaliser of MurmurHash3 (Appleby 2011). */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2_b2_ae_35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
