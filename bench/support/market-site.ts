import { buildApp, type App } from '../../src/api/app.js';
import { createApiKey } from '../../src/api/auth.js';
import type { Core } from '../../src/marketplace/core/index.js';
import { openPayments } from '../../src/marketplace/ledger/index.js';
import { mediaStore } from '../../src/marketplace/media/index.js';
import { openMatching } from '../../src/matching/index.js';
import type { Engine } from '../../src/platform/engine.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { silentLogger } from '../../src/platform/log.js';
import type { OpenSearch } from '../../src/search/index.js';
import type { ExplanationResult } from '../../src/search/types.js';
import { openEventLog } from '../../src/tuning/event-log/index.js';

/** The market as the API tells of it. */
export interface Site {
  explain(listing: string, query: string): Promise<ExplanationResult>;
  /** The organic place of a listing that a search shows among its first hundred; else null. */
  place(listing: string, query: string): Promise<number | null>;
  results(query: string): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}

export async function openSite(
  core: Core,
  engine: Engine,
  search: OpenSearch,
  directory: string,
): Promise<Site> {
  const { db, clock } = core;
  const metrics = createMetrics();
  const log = silentLogger;
  const eventLog = openEventLog(db, clock, { metrics, log });
  const app = buildApp(
    {
      matching: openMatching({ db, engine, clock, ...search }),
      ...{ search, db, core, clock, log, metrics, eventLog, checks: {} },
      payments: openPayments(['test'], 'for a trial'),
      people: {
        mail: { send: () => Promise.resolve() },
        social: new Map(),
        publicUrl: 'https://mizan.example',
      },
      media: mediaStore({ kind: 'local', directory }),
    },
    { maxEventLoopDelayMs: 0, requestsPerMinute: false },
  );
  await app.ready();
  const key = await createApiKey(db, { role: 'product', label: 'trial' });
  const read = async (path: string, query: Record<string, string>): Promise<unknown> => {
    const headers = { authorization: `Bearer ${key}` };
    const answer = await app.inject({ method: 'GET', url: path, query, headers });
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json();
  };
  const results = (query: string): Promise<ReadonlyMap<string, number>> => organicResults(read, query);
  return {
    explain: async (listing, query) =>
      (await read(`/v1/listings/${listing}/explanation`, { q: query })) as ExplanationResult,
    place: async (listing, query) => (await results(query)).get(listing) ?? null,
    results,
    close: () => close(app, eventLog),
  };
}

async function close(app: App, eventLog: { close(): Promise<void> }): Promise<void> {
  await app.close();
  await eventLog.close();
}

interface Page {
  readonly debug: readonly { readonly id: string; readonly organicPosition: number | null }[];
}

/** Results shown at once at the most. */
const SHOWN = 100;

/** The first hundred that a search shows, each at its place in the order of the scores. */
async function organicResults(
  read: (path: string, query: Record<string, string>) => Promise<unknown>,
  query: string,
): Promise<ReadonlyMap<string, number>> {
  const asked = { q: query, limit: String(SHOWN), debug: '1' };
  const { debug } = (await read('/v1/search', asked)) as Page;
  return new Map(
    debug.flatMap(({ id, organicPosition }) => (organicPosition === null ? [] : [[id, organicPosition]])),
  );
}
