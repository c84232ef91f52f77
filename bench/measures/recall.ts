import { rankDocuments } from '../../src/search/candidates.js';
import { buildDocument, keyOf, type ListingDocument } from '../../src/search/index-schema/index.js';
import { interpret } from '../../src/search/query/interpret.js';
import type { Query } from '../../src/search/query/query.js';
import { retrieveMatching, type RetrievedDocument } from '../../src/search/retrieval/retrieve.js';
import { openSnapshotSource } from '../../src/search/snapshot/snapshot-source.js';
import type { SearchSnapshot } from '../../src/search/snapshot/snapshot.js';
import { loadListingSources } from '../../src/marketplace/listing-source.js';
import { defaultProfile } from '../../src/ranking/index.js';
import { fixedClock } from '../../src/platform/clock.js';
import type { Runtime } from '../../src/platform/runtime.js';

const DEPTH = 10;

export interface Recall {
  readonly queries: number;
  /** Mean share of the exhaustive first ten that the search's first ten hold. */
  readonly overlap: number;
  /** Queries that no listing answers; they are not counted. */
  readonly unanswered: number;
  /** The texts with the least overlap. */
  readonly worst: readonly { readonly text: string; readonly overlap: number }[];
}

/**
 * What is not retrieved cannot be ranked: compares the search's first ten with scoring every listing of the
 * marketplace by the same score.
 */
export async function measureRecall(runtime: Runtime, texts: readonly string[]): Promise<Recall> {
  const snapshots = await openSnapshotSource(runtime.db, runtime.databaseUrl, () => undefined);
  const snapshot = snapshots.current();
  await snapshots.close();
  const postings = await loadPostings(runtime);
  const clock = fixedClock(runtime.clock.now());
  const firstTen = (documents: readonly RetrievedDocument[], query: Query): number[] =>
    rankDocuments(documents, query, snapshot, defaultProfile, clock)
      .slice(0, DEPTH)
      .map(({ candidate }) => candidate.id);
  const overlaps: { text: string; overlap: number }[] = [];
  for (const text of texts) {
    const { query } = interpret(text, snapshot);
    const truth = firstTen(holding(query, postings), query);
    if (truth.length === 0) continue;
    const found = new Set(firstTen(await retrieved(runtime, snapshot, query), query));
    overlaps.push({ text, overlap: truth.filter((id) => found.has(id)).length / truth.length });
  }
  return {
    queries: overlaps.length,
    overlap: overlaps.reduce((sum, { overlap }) => sum + overlap, 0) / Math.max(1, overlaps.length),
    unanswered: texts.length - overlaps.length,
    worst: [...overlaps].sort((a, b) => a.overlap - b.overlap).slice(0, 20),
  };
}

function retrieved(
  { engine }: Runtime,
  snapshot: SearchSnapshot,
  query: Query,
): Promise<readonly RetrievedDocument[]> {
  return retrieveMatching(engine, snapshot, query, []);
}

type Postings = ReadonlyMap<number, readonly ListingDocument[]>;

/** Every document that holds a key of the query in any field: nothing else has a relevance above zero. */
function holding({ terms }: Query, postings: Postings): ListingDocument[] {
  const codes = terms.flatMap(({ stemCode, familyCode, conceptCode }) => [stemCode, familyCode, conceptCode]);
  return [...new Set(codes.flatMap((code) => postings.get(keyOf(code)) ?? []))];
}

async function loadPostings({ db }: Runtime): Promise<Postings> {
  const ids = (await db.selectFrom('listing').select('id').orderBy('id').execute()).map(({ id }) => id);
  const postings = new Map<number, ListingDocument[]>();
  for (let from = 0; from < ids.length; from += 2000) {
    for (const source of await loadListingSources(db, ids.slice(from, from + 2000))) {
      const document = buildDocument(source);
      if (document === null) continue;
      for (const key of document.keys) {
        const known = postings.get(key);
        if (known === undefined) postings.set(key, [document]);
        else known.push(document);
      }
    }
  }
  return postings;
}
