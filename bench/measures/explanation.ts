import { withSearch } from '../../src/cli/with-search.js';
import type { Runtime } from '../../src/platform/runtime.js';
import { latencyOf, type Latency } from '../support/percentiles.js';
import { generator } from '../support/random.js';

export interface ExplanationFigures {
  readonly explanations: number;
  readonly latency: Latency;
  /** Counterfactuals in all of them. */
  readonly counterfactuals: number;
}

/** One explanation of a query each, of a listing among its first results, one after the other. */
export async function measureExplanation(
  runtime: Runtime,
  texts: readonly string[],
  { warmUp = 20, seed = 1 } = {},
): Promise<ExplanationFigures> {
  const random = generator(seed);
  return withSearch(runtime, async (search) => {
    const times: number[] = [];
    let counterfactuals = 0;
    for (const [index, text] of texts.entries()) {
      const { hits } = await search.search({ text, limit: 60, filters: {}, sort: 'relevance' });
      const listing = hits[Math.floor(random() * hits.length)];
      if (listing === undefined) continue;
      const start = performance.now();
      const explanation = await search.explain(listing.id, text);
      if (index >= warmUp) times.push(performance.now() - start);
      counterfactuals += explanation.counterfactuals.length;
    }
    return { explanations: times.length, latency: latencyOf(times), counterfactuals };
  });
}
