import { createApiKey } from '../../src/api/auth.js';
import type { SearchResponse } from '../../src/api/contracts/search.js';
import { drainAll, driftCount, findDrift, indexerDeps, reindex } from '../../src/indexer/index.js';
import { listingWrites, type ListingWrites } from '../support/listing-writes.js';
import type { BenchMarketplace } from '../support/marketplace.js';
import { latencyOf, type Latency } from '../support/percentiles.js';
import { startServerProcess } from '../support/server-process.js';

export interface WriteOptions {
  /** Requests a second that are due; null: as many as are answered. */
  readonly perSecond: number | null;
  readonly clients: number;
  readonly seconds: number;
}

export interface WriteFigures {
  readonly writes: number;
  /** Writes answered a second. */
  readonly reached: number;
  /** From when a write was due, so that one that waits for its client counts as slow. */
  readonly latency: Latency;
  /** Rebuilds that began and ended while writes came. */
  readonly reindexes: number;
  /** Listings that a search does not find by the last price written. */
  readonly lost: readonly string[];
  readonly searched: number;
  /** Documents of the generations that differ from their rows, wait or were refused, when all is done. */
  readonly drift: number;
}

const LISTINGS = 1500;
const SEARCHES_AT_ONCE = 4;

/** Single-record writes over HTTP while the index is rebuilt again and again; then looks for each of them. */
export async function measureWrites(
  { runtime, dataDirectory }: BenchMarketplace,
  options: WriteOptions,
): Promise<WriteFigures> {
  const deps = indexerDeps(runtime);
  const key = await createApiKey(runtime.db, { role: 'service', label: 'bench' });
  const writes = await listingWrites(runtime.db, LISTINGS);
  const server = await startServerProcess(dataDirectory);
  try {
    const end = performance.now() + options.seconds * 1000;
    const rebuilding = repeatUntil(end, () => reindex(deps));
    const sending = sendWrites(server.address, key, writes, options);
    const [reindexes, { milliseconds, seconds }] = await Promise.all([rebuilding, sending]);
    await drainAll(deps);
    const reports = await findDrift(deps);
    return {
      writes: milliseconds.length,
      reached: milliseconds.length / seconds,
      latency: latencyOf(milliseconds),
      reindexes,
      lost: await findLost(server.address, writes.last),
      searched: writes.last.size,
      drift: reports.reduce((sum, one) => sum + driftCount(one) + one.pending + one.refused.length, 0),
    };
  } finally {
    await server.stop();
  }
}

async function repeatUntil(end: number, work: () => Promise<unknown>): Promise<number> {
  let times = 0;
  for (; performance.now() < end; times += 1) await work();
  return times;
}

interface Sent {
  readonly milliseconds: readonly number[];
  readonly seconds: number;
}

/** Each client sends one request after the other; at a fixed rate it takes the next one that is due. */
async function sendWrites(
  address: string,
  key: string,
  writes: ListingWrites,
  { perSecond, clients, seconds }: WriteOptions,
): Promise<Sent> {
  const start = performance.now();
  const milliseconds: number[] = [];
  let taken = 0;
  const client = async (): Promise<void> => {
    for (;;) {
      const due = perSecond === null ? performance.now() : start + (taken * 1000) / perSecond;
      if (due - start >= seconds * 1000) return;
      taken += 1;
      if (perSecond !== null) await new Promise((done) => setTimeout(done, due - performance.now()));
      await send(address, key, writes.next());
      milliseconds.push(performance.now() - due);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { milliseconds, seconds: (performance.now() - start) / 1000 };
}

/** One record a request. A change that a later one overtook is `stale`. */
async function send(address: string, key: string, record: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${address}/v1/ingest`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ records: [record] }),
  });
  const text = await response.text();
  const taken = response.ok && /"(applied|stale)":1/u.test(text);
  if (!taken)
    throw new Error(`the write of ${String(record['id'])} was answered ${response.status}: ${text}`);
}

/** Asks the index for each price: the highest at or below it must be that listing's. */
async function findLost(address: string, last: ReadonlyMap<string, number>): Promise<string[]> {
  const entries = [...last].values();
  const lost: string[] = [];
  const searcher = async (): Promise<void> => {
    for (const [id, price] of entries) {
      const response = await fetch(`${address}/v1/search?limit=1&sort=priceDesc&priceMax=${price}`);
      const { hits } = (await response.json()) as SearchResponse;
      if (hits[0]?.id !== id || hits[0].basePriceCents !== price) lost.push(id);
    }
  };
  await Promise.all(Array.from({ length: SEARCHES_AT_ONCE }, searcher));
  return lost;
}
