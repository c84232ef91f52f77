import { openBareEngine } from '../support/bare-engine.js';
import type { BenchMarketplace } from '../support/marketplace.js';
import { latencyOf, type Latency } from '../support/percentiles.js';
import { benchQueries } from '../support/queries.js';
import { startServerProcess } from '../support/server-process.js';

export interface SearchLatency {
  readonly queries: number;
  /** Mizan over HTTP: limit 20, with facets. */
  readonly mizan: Latency;
  /** The bare engine over HTTP: limit 20. */
  readonly bare: Latency;
  /** mizan.p50 / bare.p50 */
  readonly ratio: number;
}

/** Searches before those that are timed, of other texts where there are so many: a server that has run for a minute. */
const WARMING = 1000;

/** One search at a time, Mizan and the bare engine by turns over the same texts, once both are warm. */
export async function measureLatency(
  { name, runtime, dataDirectory }: BenchMarketplace,
  texts: readonly string[],
): Promise<SearchLatency> {
  const { index } = await openBareEngine(runtime);
  const server = await startServerProcess(dataDirectory);
  const askMizan = async (text: string): Promise<void> => {
    const answer = await fetch(`${server.address}/v1/search?limit=20&q=${encodeURIComponent(text)}`);
    if (!answer.ok) throw new Error(`search answered ${answer.status}: ${await answer.text()}`);
    await answer.json();
  };
  const askBare = async (text: string): Promise<void> => {
    await index.search(text, { limit: 20 });
  };
  try {
    const others = benchQueries(name, texts.length + WARMING).slice(texts.length);
    for (const text of others.length === 0 ? texts : others) {
      await askMizan(text);
      await askBare(text);
    }
    const mizan: number[] = [];
    const bare: number[] = [];
    for (const text of texts) {
      mizan.push(await timed(() => askMizan(text)));
      bare.push(await timed(() => askBare(text)));
    }
    const [ours, theirs] = [latencyOf(mizan), latencyOf(bare)];
    return { queries: texts.length, mizan: ours, bare: theirs, ratio: ours.p50 / theirs.p50 };
  } finally {
    await server.stop();
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
