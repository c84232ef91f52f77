/**
 * A uniform sample of the documents by their retrieval keys, from which the search foretells how many documents a
 * filter will let pass; words that belong together are counted together. Kept are the documents whose ids hash lowest
 * (bottom-k: Cohen & Kaplan 2007, PODC), so that the sample is the same in whatever order they are counted.
 */
import type { ListingDocument } from '../index-schema/fields.js';
import { splitKey } from '../index-schema/keys.js';

export interface KeySample {
  /** How many documents it is of. */
  readonly documents: number;
  /** By plain key, of each sampled document that holds it: its place × 8 + the best tier that it reaches. */
  readonly holding: ReadonlyMap<number, Uint16Array>;
}

export interface EncodedSample {
  readonly documents: number;
  readonly holding: [number, number[]][];
}

export interface SampleBuilder {
  add(document: Pick<ListingDocument, 'id' | 'keys'>): void;
  finish(): EncodedSample;
}

/** A place (13 bits) and a tier are packed into 16 bits. */
const TIER_BITS = 3;
const TIER_MASK = 7;

/** Documents in the sample. */
const SAMPLE_SIZE = 8192;

export const emptySample: KeySample = { documents: 0, holding: new Map() };

export function createSampleBuilder(size = SAMPLE_SIZE): SampleBuilder {
  let drawn: { hash: number; keys: readonly number[] }[] = [];
  const cut = (): void => {
    drawn = drawn.sort((a, b) => a.hash - b.hash).slice(0, size);
  };
  return {
    add({ id, keys }) {
      drawn.push({ hash: hashOf(id), keys });
      if (drawn.length >= 2 * size) cut();
    },
    finish() {
      cut();
      const holding = new Map<number, number[]>();
      for (const [place, { keys }] of drawn.entries()) {
        for (const [plain, tier] of bestTiers(keys)) {
          const entry = (place << TIER_BITS) + tier;
          const known = holding.get(plain);
          if (known === undefined) holding.set(plain, [entry]);
          else known.push(entry);
        }
      }
      return { documents: drawn.length, holding: [...holding] };
    },
  };
}

export function decodeSample({ documents, holding }: EncodedSample): KeySample {
  return {
    documents,
    holding: new Map(holding.map(([key, entries]) => [key, Uint16Array.from(entries)])),
  };
}

/**
 * Raises the values of the sampled documents that hold a key to what it is worth to them: `worths` has a worth for each
 * tier that they may reach. The places whose value was 0 are added to `raised`.
 */
export function raiseHolding(
  values: Float64Array,
  { holding }: KeySample,
  plainKey: number,
  worths: readonly number[],
  raised: number[] = [],
): void {
  for (const entry of holding.get(plainKey) ?? noEntries) {
    const place = entry >> TIER_BITS;
    const worth = worths[entry & TIER_MASK] ?? 0;
    const before = values[place] ?? 0;
    if (before >= worth) continue;
    values[place] = worth;
    if (before === 0) raised.push(place);
  }
}

const noEntries = new Uint16Array();

function bestTiers(keys: readonly number[]): Map<number, number> {
  const best = new Map<number, number>();
  for (const key of keys) {
    const { plain, tier } = splitKey(key);
    best.set(plain, Math.min(best.get(plain) ?? tier, tier));
  }
  return best;
}

/** Neighbouring ids lie anywhere (the finaliser of MurmurHash3, Appleby 2011). */
function hashOf(id: number): number {
  let hash = id >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
