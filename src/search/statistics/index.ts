/** Term statistics of one generation of the index: how many documents hold a term, how long the fields are. */
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import { letterCode, type Term } from '../../arabic/index.js';
import {
  createCategoryCounter,
  decodeCategoryCounts,
  noCategoryCounts,
  type CategoryCounts,
  type EncodedCategoryCounts,
} from '../intent/category-counts.js';
import type { ListingDocument } from '../index-schema/fields.js';
import { readSignals } from '../index-schema/signal-text.js';
import { isPlainKey, keyOf } from '../index-schema/keys.js';
import { decodeToken } from '../relevance/token.js';
import {
  createNormsCounter,
  decodeNorms,
  noNorms,
  type EncodedNorms,
  type MarketNorms,
} from './category-norms.js';
import {
  createSampleBuilder,
  decodeSample,
  emptySample,
  type EncodedSample,
  type KeySample,
} from './sample.js';

export { normsFor } from './category-norms.js';
export { raiseHolding, type KeySample } from './sample.js';

export interface TermStatistics {
  readonly documents: number;
  /** Mean number of words of each field over the documents that have any there. */
  readonly averageLength: Readonly<Record<'title' | 'tags' | 'text', number>>;
  /** Documents that hold a stem, family or concept in any field, by its plain key. */
  readonly families: ReadonlyMap<number, number>;
  /** Documents that hold a folded word in title or tags. */
  readonly words: ReadonlyMap<string, number>;
  /** In which categories the words of titles and tags are sold. */
  readonly categories: CategoryCounts;
  /** What is usual in each category: stars, prices, how soon listings age. */
  readonly norms: MarketNorms;
  /** Which keys occur together. */
  readonly sample: KeySample;
}

export interface StatisticsBuilder {
  add(document: ListingDocument): void;
  /** The encoded statistics, as `term_statistics.body` keeps them. */
  finish(): { documents: number; body: Buffer };
}

interface EncodedStatistics {
  documents: number;
  averageLength: TermStatistics['averageLength'];
  families: [number, number][];
  words: [string, number][];
  /** Missing in what an older version of the program counted. */
  categories?: EncodedCategoryCounts;
  norms?: EncodedNorms;
  sample?: EncodedSample;
}

/** Counts documents one by one; memory grows with the vocabulary, not with the number of documents. */
export function createStatisticsBuilder(): StatisticsBuilder {
  const families = new Map<number, number>();
  const words = new Map<string, number>();
  const lengths = { title: createMean(), tags: createMean(), text: createMean() };
  const categories = createCategoryCounter();
  const norms = createNormsCounter();
  const sample = createSampleBuilder();
  let documents = 0;
  return {
    add(document) {
      documents += 1;
      categories.add(document);
      norms.add({ category: document.category, signals: readSignals(document.signalValues) });
      sample.add(document);
      const title = splitWords(document.title);
      const tags = splitWords(document.tags);
      lengths.title.add(title.length);
      lengths.tags.add(tags.length);
      lengths.text.add(splitWords(document.text).length);
      for (const key of document.keys) if (isPlainKey(key)) increment(families, key);
      for (const token of new Set([...title, ...tags])) increment(words, decodeToken(token).exact);
    },
    finish() {
      const encoded: EncodedStatistics = {
        documents,
        averageLength: {
          title: lengths.title.value(),
          tags: lengths.tags.value(),
          text: lengths.text.value(),
        },
        families: [...families],
        words: [...words],
        categories: categories.finish(),
        norms: norms.finish(),
        sample: sample.finish(),
      };
      return { documents, body: gzipSync(JSON.stringify(encoded)) };
    },
  };
}

/** Unpacks in steps, between which searches are answered. Rejects if the body was not written by `createStatisticsBuilder`. */
export async function decodeStatistics(body: Buffer): Promise<TermStatistics> {
  const text = (await promisify(gunzip)(body)).toString('utf8');
  await yieldToOthers();
  const encoded = JSON.parse(text) as EncodedStatistics;
  await yieldToOthers();
  const families = new Map(encoded.families);
  const words = new Map(encoded.words);
  await yieldToOthers();
  const categories =
    encoded.categories === undefined ? noCategoryCounts : decodeCategoryCounts(encoded.categories);
  const norms = encoded.norms === undefined ? noNorms : decodeNorms(encoded.norms);
  await yieldToOthers();
  const sample = encoded.sample === undefined ? emptySample : decodeSample(encoded.sample);
  return { ...encoded, families, words, categories, norms, sample };
}

/** Documents that hold the word's family or concept, whichever is more; 0 when the index knows neither. */
export function documentsHolding(
  { family, concept }: Pick<Term, 'family' | 'concept'>,
  { families }: Pick<TermStatistics, 'families'>,
): number {
  const holding = families.get(keyOf(letterCode(family))) ?? 0;
  return concept === family ? holding : Math.max(holding, families.get(keyOf(letterCode(concept))) ?? 0);
}

/** What an index without documents knows. */
export const emptyStatistics: TermStatistics = {
  documents: 0,
  averageLength: { title: 0, tags: 0, text: 0 },
  families: new Map(),
  words: new Map(),
  categories: noCategoryCounts,
  norms: noNorms,
  sample: emptySample,
};

/** A mean over what is there: listings without a description say nothing of how long descriptions are. */
function createMean(): { add(length: number): void; value(): number } {
  let sum = 0;
  let count = 0;
  return {
    add(length) {
      sum += length;
      if (length > 0) count += 1;
    },
    value: () => sum / Math.max(1, count),
  };
}

function splitWords(field: string): string[] {
  return field.split(/[ |]/).filter(Boolean);
}

function increment<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
