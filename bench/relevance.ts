/**
 * `npm run bench:relevance`: NDCG@10 and MRR@10 of Mizan beside Lucene's Arabic analyzer on the same documents, in one
 * run: the shared buyer queries on the real catalogue, and questions to paragraphs that lie beside that catalogue.
 * Without the shared data it measures the demo's own queries; without Lucene, Mizan alone.
 */
import { arcdQueries, isParagraph } from './support/arcd.js';
import { findLucene } from './support/lucene.js';
import { openMarketplace, usualMarketplace, type MarketplaceName } from './support/marketplace.js';
import { measureLucene, peerDocuments } from './measures/peers.js';
import { demoQueries, measureRelevance, sharedQueries } from './measures/relevance.js';
import type { JudgedQuery } from '../src/tuning/evaluation/judged-queries.js';
import type { MeanMetrics } from '../src/tuning/evaluation/metrics.js';

const lucene = await findLucene();
if (lucene.missing !== null) console.log(`Lucene is not measured: ${lucene.missing}\n`);

function print(
  engine: string,
  { queries, ndcg, mrr, precision, empty, unjudged, condensedNdcg }: MeanMetrics,
): void {
  const figures = [ndcg, mrr, precision, empty, unjudged, condensedNdcg].map((value) => value.toFixed(4));
  console.log(
    [engine.padEnd(34), String(queries).padStart(7), ...figures.map((value) => value.padStart(10))].join(''),
  );
}

function printHead(title: string): void {
  const columns = ['NDCG@10', 'MRR@10', 'P@10', 'empty', 'unjudged', 'condensed'];
  console.log(`\n${title}`);
  console.log([''.padEnd(34), 'queries', ...columns.map((column) => column.padStart(10))].join(''));
}

interface Task {
  readonly title: string;
  readonly queries: readonly JudgedQuery[];
}

async function measure(name: MarketplaceName, tasks: readonly Task[]): Promise<void> {
  const { runtime } = await openMarketplace(name);
  try {
    const documents = await peerDocuments(runtime);
    for (const { title, queries } of tasks) {
      printHead(`${title} (${documents.length} listings)`);
      const { all, unseen } = await measureRelevance(runtime, queries);
      print('Mizan', all);
      if (unseen !== null) print('Mizan, set aside before tuning', unseen);
      if (lucene.missing !== null) continue;
      print('Lucene ArabicAnalyzer', await measureLucene(lucene, documents, queries));
      const paragraphs = documents.filter(({ id }) => isParagraph(id));
      if (paragraphs.length === 0) continue;
      print('Lucene on the paragraphs alone', await measureLucene(lucene, paragraphs, queries));
    }
  } finally {
    await runtime.close();
  }
}

await measure('demo', [{ title: 'demo marketplace, own queries', queries: await demoQueries() }]);
if (usualMarketplace() === 'demo') {
  console.log('\nThe shared data is not beside this checkout: the demo marketplace alone was measured.');
} else {
  await measure('catalogue', [
    { title: 'buyer queries, pooled judgments', queries: await sharedQueries(false) },
    { title: 'buyer queries, with our own grades', queries: await sharedQueries(true) },
  ]);
  await measure('arcd', [
    { title: 'questions to paragraphs beside the catalogue', queries: arcdQueries() ?? [] },
  ]);
}
