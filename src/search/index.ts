/**
 * Search: interpret the query, retrieve candidates from the engine, score them, cut a page from the frozen list;
 * suggestions, similar listings and explanations beside it. The index schema and term statistics live here too.
 */
import { randomUUID } from 'node:crypto';
import type { PublishedProfile } from '../ranking/index.js';
import { fixedClock, type Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';
import type { Config } from '../platform/config.js';
import type { Engine } from '../platform/engine.js';
import type { Logger } from '../platform/log.js';
import type { Metrics } from '../platform/metrics.js';
import type { SearchContext } from './context.js';
import { loadCursorSecret } from './cursor-secret.js';
import { explain } from './explain/explain.js';
import { openNewcomerSource, type OpenNewcomerSource } from './newcomers/newcomer-source.js';
import { fixedProfile, openProfileSource, type OpenProfileSource } from './profiles/profile-source.js';
import { matchesAmong } from './matches-among.js';
import { openKnownCards } from './page/known-cards.js';
import { openAffinitySource } from './personal/affinity-source.js';
import { createKnownDocuments } from './retrieval/known-documents.js';
import { search } from './search.js';
import { whatIf } from './explain/what-if.js';
import { similar } from './similar.js';
import { standings } from './standings.js';
import { openSnapshotSource, type SnapshotSource } from './snapshot/snapshot-source.js';
import { openEmbedder } from './vectors/index.js';
import { suggest } from './suggest/suggest.js';
import type { SearchService } from './types.js';

export { hitsOf } from './page/hits.js';
export type { SearchContext } from './context.js';
export { loadPublished, prepareProfile } from './profiles/load-published.js';
export type { ProfileSource } from './profiles/profile-source.js';
export type { SnapshotSource } from './snapshot/snapshot-source.js';
export { storeSuggestionsIfDue } from './suggest/suggestion-store.js';

export interface SearchOptions {
  readonly db: Db;
  readonly databaseUrl: string;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  /** What to rank by as long as the search is open, instead of what is published. */
  readonly profile?: PublishedProfile | undefined;
  /** Without it there are no vectors. */
  readonly config?: Pick<Config, 'vectors'>;
  /** Hear of failures that a search survives. */
  readonly log?: Pick<Logger, 'warn'>;
  readonly metrics?: Pick<Metrics, 'embeddingFailures'>;
}

export interface OpenSearch extends SearchService {
  readonly snapshots: SnapshotSource;
  readonly profiles: OpenProfileSource;
  readonly newcomers: OpenNewcomerSource;
  close(): Promise<void>;
}

/** Opens the search over the live generation; it answers SEARCH_UNAVAILABLE until there is one. */
export async function openSearch(options: SearchOptions): Promise<OpenSearch> {
  const { db, databaseUrl, engine, clock, onError, profile, config, log, metrics } = options;
  const onEmbeddingFailure = (error: unknown): void => {
    metrics?.embeddingFailures.inc();
    log?.warn({ err: error }, 'searching without vectors');
  };
  const vectors = config?.vectors ?? ({ kind: 'off' } as const);
  const snapshots = await openSnapshotSource(db, databaseUrl, onError, async (generationId) =>
    vectors.kind === 'off' ? null : openEmbedder(db, vectors, generationId, onEmbeddingFailure),
  );
  const profiles =
    profile === undefined ? await openProfileSource(db, databaseUrl, onError) : fixedProfile(profile);
  const newcomers = await openNewcomerSource(db, clock, onError);
  const affinities = openAffinitySource(db, databaseUrl, clock, onError);
  const cards = openKnownCards(db, databaseUrl, onError);
  const known = createKnownDocuments();
  const { postJson } = engine;
  const context: SearchContext = {
    db,
    engine: { postJson, known },
    snapshots,
    clock,
    profiles,
    newcomers,
    affinities,
    cards: cards.load,
    cursorSecret: await loadCursorSecret(db),
    newQueryId: randomUUID,
  };
  const followLive = (): void => {
    const live = snapshots.peek();
    if (live !== null) known.follow(postJson, live.indexUid);
  };
  followLive();
  /** One moment for all of a request: a score and its contributions must see the same time. */
  const now = (): SearchContext => {
    followLive();
    return { ...context, clock: fixedClock(clock.now()) };
  };
  return {
    snapshots,
    profiles,
    newcomers,
    search: (request, given) =>
      search(given === undefined ? now() : { ...now(), profiles: fixedProfile(given) }, request),
    suggest: async (text) => suggest(text, snapshots.current()),
    matchesAmong: (request, listingIds) => matchesAmong(now(), request, listingIds),
    similar: (listingId, limit) => similar(now(), listingId, limit),
    explain: (listingId, text) => explain(now(), listingId, text),
    whatIf: (listingId, text, edit) => whatIf(now(), listingId, text, edit),
    standings: (text, most) => standings(now(), text, most),
    close: async () => {
      known.close();
      await cards.close();
      await affinities.close();
      await newcomers.close();
      await profiles.close();
      await snapshots.close();
    },
  };
}
