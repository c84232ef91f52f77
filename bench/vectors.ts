/**
 * `npm run bench:vectors`: the search with and without vectors learned from the catalogue, on one index, query by
 * query: judged queries of the demo and of the catalogue, titles of requests, time.
 */
import { indexerDeps, reindex } from '../src/indexer/index.js';
import type { Runtime } from '../src/platform/runtime.js';
import { openSearch, type OpenSearch } from '../src/search/index.js';
import type { MatchKind } from '../src/search/types.js';
import { seededRandom } from '../src/search/vectors/index.js';
import { evaluate } from '../src/tuning/evaluation/evaluate.js';
import type { JudgedQuery } from '../src/tuning/evaluation/judged-queries.js';
import { demoQueries, sharedQueries } from './measures/relevance.js';
import { openMarketplace, usualMarketplace, type MarketplaceName } from './support/marketplace.js';
import { latencyOf } from './support/percentiles.js';
import { benchQueries } from './support/queries.js';

const learned = { vectors: { kind: 'learned' } } as const;
const REQUESTS = 1500;

interface Both {
  readonly without: OpenSearch;
  readonly with: OpenSearch;
}

async function measure(name: MarketplaceName, judged: (both: Both) => Promise<void>): Promise<void> {
  const { runtime, listings } = await openMarketplace(name);
  try {
    const start = performance.now();
    await reindex(indexerDeps({ ...runtime, config: learned }));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${name}: ${listings} listings, rebuilt with vectors in ${seconds} s`);
    const both = { without: await open(runtime, false), with: await open(runtime, true) };
    await judged(both);
    await requests(both, benchQueries(name, REQUESTS));
    await Promise.all([both.without.close(), both.with.close()]);
  } finally {
    await runtime.close();
  }
}

function open({ db, databaseUrl, engine, clock }: Runtime, vectors: boolean): Promise<OpenSearch> {
  const onError = (error: unknown): void => {
    throw error;
  };
  return openSearch({ db, databaseUrl, engine, clock, onError, ...(vectors ? { config: learned } : {}) });
}

/** Means, and the 95 % interval of the gain by resampling the queries (Sakai 2006). */
async function compare(label: string, both: Both, queries: readonly JudgedQuery[]): Promise<void> {
  const [without, withVectors] = [await evaluate(both.without, queries), await evaluate(both.with, queries)];
  for (const metric of ['ndcg', 'condensedNdcg'] as const) {
    const gains = without.queries.flatMap(({ metrics }, at) => {
      const other = withVectors.queries[at]?.metrics;
      return metrics === null || !other ? [] : [other[metric] - metrics[metric]];
    });
    const [low, high] = interval(gains);
    console.log(
      `${label.padEnd(16)} ${metric.padEnd(14)} ${without.mean[metric].toFixed(4)} → ${withVectors.mean[metric].toFixed(4)}  gain in [${low.toFixed(4)}, ${high.toFixed(4)}]  better ${gains.filter((gain) => gain > 1e-6).length}, worse ${gains.filter((gain) => gain < -1e-6).length}`,
    );
  }
  console.log(
    `${label.padEnd(16)} unjudged@10    ${without.mean.unjudged.toFixed(2)} → ${withVectors.mean.unjudged.toFixed(2)}`,
  );
}

function interval(gains: readonly number[]): [number, number] {
  const random = seededRandom(1);
  const draw = (): number => gains[Math.floor(random() * gains.length)] ?? 0;
  const means = Array.from({ length: 5000 }, () => gains.reduce((sum) => sum + draw(), 0) / gains.length);
  const sorted = means.toSorted((a, b) => a - b);
  return [sorted[125] ?? 0, sorted[4875] ?? 0];
}

/** How titles of requests match, and the time of a search within the process. */
async function requests(both: Both, texts: readonly string[]): Promise<void> {
  for (const [label, search] of [
    ['without', both.without],
    ['with', both.with],
  ] as const) {
    const kinds: Record<MatchKind, number> = { exact: 0, relaxed: 0, nearest: 0, none: 0 };
    const times: number[] = [];
    for (const text of texts) {
      const start = performance.now();
      const { match } = await search.search({ text, limit: 20, filters: {}, sort: 'relevance' });
      times.push(performance.now() - start);
      kinds[match] += 1;
    }
    const share = (kind: MatchKind): string => `${kind} ${((100 * kinds[kind]) / texts.length).toFixed(2)} %`;
    const { p50, p95 } = latencyOf(times);
    console.log(
      `requests ${label.padEnd(8)} ${(['exact', 'relaxed', 'nearest', 'none'] as const).map(share).join('  ')}  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms`,
    );
  }
}

await measure('demo', async (both) => {
  const queries = await demoQueries();
  const isUnseen = ({ note }: JudgedQuery): boolean => note.endsWith('unseen');
  await compare(
    'demo, tuned on',
    both,
    queries.filter((query) => !isUnseen(query)),
  );
  await compare('demo, unseen', both, queries.filter(isUnseen));
});
if (usualMarketplace() === 'catalogue') {
  await measure('catalogue', async (both) => {
    await compare('shared', both, await sharedQueries(true));
  });
}
