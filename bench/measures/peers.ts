import { loadListingSources } from '../../src/marketplace/listing-source.js';
import type { Runtime } from '../../src/platform/runtime.js';
import type { JudgedQuery } from '../../src/tuning/evaluation/judged-queries.js';
import { meanMetrics, queryMetrics, type MeanMetrics } from '../../src/tuning/evaluation/metrics.js';
import { runLucene, type Lucene, type PeerDocument } from '../support/lucene.js';

const BATCH = 5000;

/** Every listing as the peer reads it: title, and tags, category and description as the rest. */
export async function peerDocuments({ db }: Runtime): Promise<PeerDocument[]> {
  const ids = (await db.selectFrom('listing').select('id').orderBy('id').execute()).map(({ id }) => id);
  const documents: PeerDocument[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const source of await loadListingSources(db, ids.slice(from, from + BATCH))) {
      const { externalId, title, tags, description } = source;
      const categories = source.categoryPath.map(({ name }) => name);
      documents.push({ id: externalId, title, rest: [...tags, ...categories, description ?? ''].join(' ') });
    }
  }
  return documents;
}

/** Lucene's answers to the queries over the documents, measured as Mizan's are. */
export async function measureLucene(
  lucene: Extract<Lucene, { missing: null }>,
  documents: readonly PeerDocument[],
  queries: readonly JudgedQuery[],
): Promise<MeanMetrics> {
  const ranked = await runLucene(
    lucene,
    documents,
    queries.map(({ text }) => text),
  );
  return meanMetrics(queries.flatMap(({ grades }, index) => queryMetrics(ranked[index] ?? [], grades) ?? []));
}
