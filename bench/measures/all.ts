import type { Figures } from '../support/figures.js';
import {
  openMarketplace,
  usualMarketplace,
  type BenchMarketplace,
  type MarketplaceName,
} from '../support/marketplace.js';
import { benchQueries } from '../support/queries.js';
import { measureIndexing } from './indexing.js';
import { measureLatency } from './latency.js';
import { measureRecall } from './recall.js';
import { demoQueries, measureRelevance, sharedQueries } from './relevance.js';

const RECALL_QUERIES = 500;

const LATENCY_QUERIES = 300;

/** Everything the gate holds, on the demo marketplace and, where the shared data is, on the real catalogue. */
export async function measureAll(say: (text: string) => void): Promise<Figures> {
  const figures: Record<string, number> = {};
  const names: MarketplaceName[] = usualMarketplace() === 'demo' ? ['demo'] : ['demo', 'catalogue'];
  if (names.length === 1)
    say('the shared data is not beside this checkout: the demo marketplace alone is measured');
  for (const name of names) {
    say(`${name}: loading`);
    const marketplace = await openMarketplace(name);
    try {
      Object.assign(figures, await measureMarketplace(marketplace, say));
    } finally {
      await marketplace.runtime.close();
    }
  }
  return figures;
}

async function measureMarketplace(
  marketplace: BenchMarketplace,
  say: (text: string) => void,
): Promise<Figures> {
  const { name, runtime } = marketplace;
  say(`${name}: relevance`);
  const relevance =
    name === 'demo' ? await demoRelevance(marketplace) : await catalogueRelevance(marketplace);
  say(`${name}: recall`);
  const { overlap } = await measureRecall(runtime, benchQueries(name, RECALL_QUERIES));
  say(`${name}: latency`);
  const latency = await measureLatency(marketplace, benchQueries(name, LATENCY_QUERIES));
  say(`${name}: indexing`);
  const indexing = await measureIndexing(marketplace);
  return {
    ...relevance,
    [`${name}.overlap`]: overlap,
    [`${name}.p50ms`]: latency.mizan.p50,
    [`${name}.p99ms`]: latency.mizan.p99,
    [`${name}.latencyRatio`]: latency.ratio,
    [`${name}.indexingRatio`]: indexing.ratio,
  };
}

async function demoRelevance({ runtime }: BenchMarketplace): Promise<Figures> {
  const { all, unseen } = await measureRelevance(runtime, await demoQueries());
  return {
    'demo.ndcg': all.ndcg,
    'demo.mrr': all.mrr,
    'demo.empty': all.empty,
    ...(unseen === null ? {} : { 'demo.unseen.ndcg': unseen.ndcg }),
  };
}

async function catalogueRelevance({ runtime }: BenchMarketplace): Promise<Figures> {
  const pooled = await measureRelevance(runtime, await sharedQueries(false));
  const graded = await measureRelevance(runtime, await sharedQueries(true));
  return {
    'catalogue.pooled.ndcg': pooled.all.ndcg,
    'catalogue.graded.ndcg': graded.all.ndcg,
    'catalogue.graded.unjudged': graded.all.unjudged,
    'catalogue.empty': graded.all.empty,
  };
}
