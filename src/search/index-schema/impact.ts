import type { Term } from '../../arabic/index.js';
import { letterCode } from '../../arabic/index.js';
import { defaultProfile } from '../../ranking/index.js';
import { tierFields, type TierField } from './fields.js';

/** A document's words by field, as impact is read from them. */
export interface FieldTerms {
  readonly title: readonly Term[];
  readonly tags: readonly Term[];
  readonly category: readonly Term[];
  readonly text: readonly Term[];
}

/** Usual field lengths. Impact decides where the engine looks first, not the score, so nominal ones will do. */
const nominalLength = { title: 6, tags: 8, category: 5, description: 60 };

/** Least impact of each tier but the last, chosen so that each holds a fair part of a real catalogue's terms. */
const tierFloors = [0.72, 0.6, 0.42];

/**
 * Spreads the stems, families and concepts of a document over the tiers. The impact of a family is its saturated BM25F frequency, the
 * query-independent part of its share in the score (impact-ordered indexing: Anh & Moffat 2001, SIGIR).
 */
export function tierTerms(fields: FieldTerms): Record<TierField, string> {
  const frequencies = new Map<string, number>();
  const { title, tags, category, description, saturation } = defaultProfile.bm25f;
  addField(frequencies, fields.title, title, nominalLength.title);
  addField(frequencies, fields.tags, tags, nominalLength.tags);
  addField(frequencies, fields.category, category, nominalLength.category);
  addField(frequencies, fields.text, description, nominalLength.description);
  const tiers: Record<TierField, string[]> = { tier1: [], tier2: [], tier3: [], tier4: [] };
  const strongestFirst = [...frequencies].sort((a, b) => b[1] - a[1]);
  for (const [key, frequency] of strongestFirst) {
    tiers[tierOf(frequency / (saturation + frequency))].push(letterCode(key));
  }
  return {
    tier1: tiers.tier1.join(' '),
    tier2: tiers.tier2.join(' '),
    tier3: tiers.tier3.join(' '),
    tier4: tiers.tier4.join(' '),
  };
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

function tierOf(impact: number): TierField {
  const index = tierFloors.findIndex((floor) => impact >= floor);
  return tierFields[index === -1 ? tierFloors.length : index] ?? 'tier4';
}
