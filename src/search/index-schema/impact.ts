import { letterCode, type Term } from '../../arabic/index.js';
import { defaultProfile } from '../../ranking/index.js';
import { keyOf } from './keys.js';

/** A document's words by field, as impact is read from them. */
export interface FieldTerms {
  readonly title: readonly Term[];
  readonly tags: readonly Term[];
  readonly category: readonly Term[];
  readonly text: readonly Term[];
}

/** A class of impact: a term of at least `floor` gets the key of this tier as well. */
export interface ImpactTier {
  readonly floor: number;
  /** A usual impact within the tier. */
  readonly typical: number;
  /** Share of a real catalogue's terms in this tier. */
  readonly share: number;
}

/** Best first; the last one takes every term. Floors lie near the quantiles of a real catalogue. */
export const impactTiers: readonly ImpactTier[] = [
  { floor: 0.72, typical: 0.76, share: 0.05 },
  { floor: 0.65, typical: 0.685, share: 0.1 },
  { floor: 0.58, typical: 0.615, share: 0.1 },
  { floor: 0.48, typical: 0.53, share: 0.17 },
  { floor: 0.38, typical: 0.42, share: 0.33 },
  { floor: 0, typical: 0.3, share: 0.25 },
];

/** Usual field lengths. Impact decides where the engine looks first, not the score, so nominal ones will do. */
const nominalLength = { title: 6, tags: 8, category: 5, description: 60 };

/**
 * The keys by which a document is retrieved: those of its stems, families and concepts, of every impact tier that they
 * reach. Impact is the saturated BM25F frequency, the query-independent part of a term's share in the score
 * (impact-ordered indexing: Anh & Moffat 2001, SIGIR).
 */
export function impactKeys(fields: FieldTerms): number[] {
  const frequencies = new Map<string, number>();
  const { title, tags, category, description, saturation } = defaultProfile.bm25f;
  addField(frequencies, fields.title, title, nominalLength.title);
  addField(frequencies, fields.tags, tags, nominalLength.tags);
  addField(frequencies, fields.category, category, nominalLength.category);
  addField(frequencies, fields.text, description, nominalLength.description);
  const keys: number[] = [];
  for (const [word, frequency] of frequencies) {
    const impact = frequency / (saturation + frequency);
    const code = letterCode(word);
    for (const [tier, { floor }] of impactTiers.entries()) if (impact >= floor) keys.push(keyOf(code, tier));
  }
  return keys;
}

function addField(
  frequencies: Map<string, number>,
  terms: readonly Term[],
  { weight, lengthPenalty }: { weight: number; lengthPenalty: number },
  nominal: number,
): void {
  const norm = 1 - lengthPenalty + (lengthPenalty * terms.length) / nominal;
  const add = (key: string): unknown => frequencies.set(key, (frequencies.get(key) ?? 0) + weight / norm);
  for (const { stem, family, concept, part } of terms) {
    add(family);
    if (stem !== family) add(stem);
    if (concept !== family && part === 0) add(concept);
  }
}
