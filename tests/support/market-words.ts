/** Term statistics and vocabulary of a marketplace, straight from its import records: no service is needed. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { demoRecords } from '../../fixtures/demo/index.js';
import type { ListingSource } from '../../src/marketplace/listing-source.js';
import { buildDocument } from '../../src/search/index-schema/index.js';
import { createVocabulary, type Knowledge } from '../../src/search/query/correct/index.js';
import { noSynonyms } from '../../src/search/query/expand/synonyms.js';
import { createStatisticsBuilder, decodeStatistics } from '../../src/search/statistics/index.js';
import { mergeSpellings } from '../../src/search/suggest/phrases.js';

/** What of an import record the words come from. */
export interface MarketRecord {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly parentId?: string | null;
  readonly categoryId?: string;
  readonly title?: string;
  readonly description?: string | undefined;
  readonly tags?: readonly string[];
}

const emptyListing = {
  externalId: '',
  status: 'published',
  deleted: false,
  description: null,
  basePriceCents: null,
  deliveryDays: null,
  upgrades: [],
  packages: [],
  mainImage: null,
  samples: [],
  createdAt: null,
  updatedAt: null,
  orders: 0,
  reviews: 0,
  rated: 0,
  starSum: 0,
  lastReviewAt: null,
  lastOrderAt: null,
  trustedRated: 0,
  trustedStarSum: 0,
  delivered: 0,
  onTime: 0,
  conversion: null,
  quality: null,
  seller: {
    id: 1,
    level: null,
    joinedAt: null,
    lastActiveAt: null,
    onTimeRate: null,
    completionRate: null,
    delivered: 0,
    closed: 0,
    buyers: 0,
    returningRate: null,
    misconduct: 0,
    responseMinutes: null,
    listings: 0,
    orders: 0,
    reviews: 0,
    rated: 0,
    starSum: 0,
  },
} as const satisfies Partial<ListingSource>;

export function demoWords(): Promise<Knowledge> {
  return marketWords(demoRecords({ now: new Date('2026-11-01') }));
}

export function recordsOf(gzippedFile: string): MarketRecord[] {
  const lines = gunzipSync(readFileSync(gzippedFile)).toString('utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as MarketRecord);
}

export async function marketWords(records: Iterable<MarketRecord>): Promise<Knowledge> {
  const categories = new Map<string, MarketRecord>();
  const builder = createStatisticsBuilder();
  const phrases = new Map<string, number>();
  let id = 0;
  for (const record of records) {
    if (record.type === 'category') categories.set(record.id, record);
    if (record.type !== 'listing') continue;
    const { title = '', description = null, tags = [], categoryId = '' } = record;
    const categoryPath = pathOf(categoryId, categories);
    const source = { ...emptyListing, id: ++id, title, description, tags, categoryPath };
    const document = buildDocument(source);
    if (document !== null) builder.add(document);
    for (const phrase of [...tags, categoryPath.at(-1)?.name ?? ''])
      phrases.set(phrase, (phrases.get(phrase) ?? 0) + 1);
  }
  const statistics = await decodeStatistics(builder.finish().body);
  const used = [...phrases].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
  return { statistics, vocabulary: createVocabulary(statistics, mergeSpellings(used)), synonyms: noSynonyms };
}

function pathOf(leaf: string, categories: ReadonlyMap<string, MarketRecord>): { id: number; name: string }[] {
  const path: { id: number; name: string }[] = [];
  for (let at = categories.get(leaf); at !== undefined; at = categories.get(at.parentId ?? ''))
    path.unshift({ id: path.length + 1, name: at.name ?? '' });
  return path;
}
