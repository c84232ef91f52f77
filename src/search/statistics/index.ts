/** Term statistics of one generation of the index: how many documents hold a term, how long the fields are. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeToken } from '../relevance/token.js';
import { shadowFields, type ListingDocument } from '../index-schema/fields.js';

export type ShadowField = (typeof shadowFields)[number];

export interface TermStatistics {
  readonly documents: number;
  /** Mean number of terms of each shadow field, over all documents. */
  readonly averageLength: Readonly<Record<ShadowField, number>>;
  /** Documents that hold a family (by its letter code) in any field. */
  readonly families: ReadonlyMap<string, number>;
  /** Documents that hold a folded word in title or tags. */
  readonly words: ReadonlyMap<string, number>;
}

export interface StatisticsBuilder {
  add(document: ListingDocument): void;
  /** The encoded statistics, as `term_statistics.body` keeps them. */
  finish(): { documents: number; body: Buffer };
}

interface EncodedStatistics {
  documents: number;
  averageLength: Record<ShadowField, number>;
  families: [string, number][];
  words: [string, number][];
}

/** Counts documents one by one; memory grows with the vocabulary, not with the number of documents. */
export function createStatisticsBuilder(): StatisticsBuilder {
  const families = new Map<string, number>();
  const words = new Map<string, number>();
  const lengths = { titleKeys: 0, tagKeys: 0, categoryKeys: 0, textKeys: 0 };
  let documents = 0;
  return {
    add(document) {
      documents += 1;
      const seen = new Set<string>();
      for (const field of shadowFields) {
        const keys = splitKeys(document[field]);
        lengths[field] += keys.length;
        for (const key of keys) seen.add(key);
      }
      for (const key of seen) increment(families, key);
      for (const word of new Set(documentWords(document))) increment(words, word);
    },
    finish() {
      const averageLength = { ...lengths };
      for (const field of shadowFields) averageLength[field] /= Math.max(1, documents);
      const encoded: EncodedStatistics = {
        documents,
        averageLength,
        families: [...families],
        words: [...words],
      };
      return { documents, body: gzipSync(JSON.stringify(encoded)) };
    },
  };
}

/** @throws if the body was not written by `createStatisticsBuilder`. */
export function decodeStatistics(body: Buffer): TermStatistics {
  const encoded = JSON.parse(gunzipSync(body).toString('utf8')) as EncodedStatistics;
  return {
    documents: encoded.documents,
    averageLength: encoded.averageLength,
    families: new Map(encoded.families),
    words: new Map(encoded.words),
  };
}

/** What an index without documents knows. */
export const emptyStatistics: TermStatistics = {
  documents: 0,
  averageLength: { titleKeys: 0, tagKeys: 0, categoryKeys: 0, textKeys: 0 },
  families: new Map(),
  words: new Map(),
};

/** The keys of a shadow field; a lone `.` parts the tags and is none. */
export function splitKeys(field: string): string[] {
  return field.split(' ').filter((key) => key !== '' && key !== '.');
}

function documentWords(document: ListingDocument): string[] {
  return [document.title, document.tags, document.text]
    .flatMap((field) => field.split(/[ |]/))
    .filter(Boolean);
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
