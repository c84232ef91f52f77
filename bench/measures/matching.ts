import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { matchRequest, openMatching, type RequestText } from '../../src/matching/index.js';
import type { Runtime } from '../../src/platform/runtime.js';
import { openSearch } from '../../src/search/index.js';
import { peerDocuments } from './peers.js';
import { runLucene, type Lucene } from '../support/lucene.js';
import { latencyOf, type Latency } from '../support/percentiles.js';
import { readLines, sharedFile } from '../support/shared-data.js';

/** A shared request with the leaf categories in which its buyer would accept a listing, as one reader labelled them. */
export interface LabelledRequest {
  readonly id: string;
  /** `unseen`: never looked at while tuning; by a hash of the id. */
  readonly half: 'tuned' | 'unseen';
  readonly accepted: ReadonlySet<string>;
  readonly text: RequestText;
}

/** Shares of the requests, 0–1. */
export interface MatchQuality {
  readonly requests: number;
  /** The first match's listing is in an accepted category. */
  readonly first: number;
  /** One of the first ten is. */
  readonly ten: number;
  /** Share of the first ten places that are. */
  readonly share: number;
}

const PLACES = 10;

/** Null where the shared requests are not beside this checkout. */
export function labelledRequests(): LabelledRequest[] | null {
  const file = sharedFile('requests-dev.ndjson.gz');
  if (file === null) return null;
  const texts = new Map(
    readLines(file).map((line) => {
      const request = JSON.parse(line) as RequestText & { readonly id: string };
      return [request.id, request] as const;
    }),
  );
  const labels = resolve(import.meta.dirname, '../../fixtures/judgments/request-categories.tsv');
  return readFileSync(labels, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line): LabelledRequest[] => {
      const [id = '', half = '', accepted = ''] = line.split('\t');
      const text = texts.get(id);
      return text === undefined
        ? []
        : [{ id, half: half === 'unseen' ? half : 'tuned', accepted: new Set(accepted.split(' ')), text }];
    });
}

/** `categories`: of the first ten matches of each request, in its order. */
export function qualityOf(
  requests: readonly LabelledRequest[],
  categories: readonly (readonly string[])[],
): MatchQuality {
  const hits = requests.map(({ accepted }, at) =>
    (categories[at] ?? []).slice(0, PLACES).map((category) => accepted.has(category)),
  );
  const mean = (read: (hit: readonly boolean[]) => number): number =>
    hits.reduce((sum, hit) => sum + read(hit), 0) / Math.max(1, hits.length);
  return {
    requests: requests.length,
    first: mean(([first]) => Number(first === true)),
    ten: mean((hit) => Number(hit.includes(true))),
    share: mean((hit) => hit.filter(Boolean).length / PLACES),
  };
}

/** The categories of Mizan's matches, and how long each request took; one after the other, after a warm-up. */
export async function matchAll(
  runtime: Runtime,
  requests: readonly LabelledRequest[],
): Promise<{ categories: string[][]; latency: Latency }> {
  const search = await openSearch({ ...runtime, onError: () => undefined });
  try {
    const matching = openMatching({ ...runtime, snapshots: search.snapshots, profiles: search.profiles });
    const run = async ({ text }: LabelledRequest): Promise<string[]> => {
      const { matches } = await matchRequest(matching, text, { limit: PLACES });
      return matches.map(({ listing }) => listing.categoryId);
    };
    for (const request of requests.slice(0, 30)) await run(request);
    const categories: string[][] = [];
    const times: number[] = [];
    for (const request of requests) {
      const start = performance.now();
      categories.push(await run(request));
      times.push(performance.now() - start);
    }
    return { categories, latency: latencyOf(times) };
  } finally {
    await search.close();
  }
}

/** The same of Lucene's Arabic BM25 over titles and tags, one listing of each seller. */
export async function matchAllWithLucene(
  runtime: Runtime,
  lucene: Extract<Lucene, { missing: null }>,
  requests: readonly LabelledRequest[],
): Promise<string[][]> {
  const documents = await peerDocuments(runtime);
  const listings = await runtime.db
    .selectFrom('listing')
    .innerJoin('category', 'category.id', 'listing.category_id')
    .select([
      'listing.external_id as id',
      'listing.seller_id as seller',
      'category.external_id as category',
      'listing.tags',
    ])
    .execute();
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const plain = documents.map(({ id, title }) => ({ id, title, rest: (byId.get(id)?.tags ?? []).join(' ') }));
  const texts = requests.map(({ text }) => `${text.title} ${text.description ?? ''}`);
  const found = await runLucene(lucene, plain, texts);
  return found.map((ids) => {
    const first = new Map<number, string>();
    for (const id of ids) {
      const listing = byId.get(id);
      if (listing !== undefined && !first.has(listing.seller)) first.set(listing.seller, listing.category);
    }
    return [...first.values()];
  });
}
