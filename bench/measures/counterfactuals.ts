import { sql } from 'kysely';
import { buildApp, type App } from '../../src/api/app.js';
import { createApiKey } from '../../src/api/auth.js';
import { drain } from '../../src/indexer/drain.js';
import type { IndexerDeps } from '../../src/indexer/index.js';
import { createCore, sweepDue, type Actor, type Core } from '../../src/marketplace/core/index.js';
import { markDirty } from '../../src/marketplace/dirty.js';
import { dueHandlers } from '../../src/marketplace/due-handlers.js';
import { openPayments } from '../../src/marketplace/ledger/index.js';
import { mediaStore } from '../../src/marketplace/media/index.js';
import { openMatching } from '../../src/matching/index.js';
import { fixedClock } from '../../src/platform/clock.js';
import type { Db } from '../../src/platform/database/database.js';
import type { Engine } from '../../src/platform/engine.js';
import { createMetrics } from '../../src/platform/metrics.js';
import { silentLogger } from '../../src/platform/log.js';
import { openSearch, type OpenSearch } from '../../src/search/index.js';
import type { Counterfactual, ExplanationResult } from '../../src/search/types.js';
import { openEventLog } from '../../src/tuning/event-log/index.js';
import { carryOut, type Hands, type Subject } from '../support/carry-out.js';
import { openOneTransaction } from '../support/one-transaction.js';
import { generator } from '../support/random.js';

export interface Trial {
  readonly indexer: IndexerDeps;
  readonly databaseUrl: string;
  /** When the market stands still: after all that happened in it. */
  readonly now: Date;
  readonly explanations: number;
  readonly seed: number;
  /** For pictures that are uploaded on the way. */
  readonly directory: string;
  readonly onExplanation?: (done: number) => void;
}

export interface TrialFigures {
  readonly explanations: number;
  readonly withPromises: number;
  readonly promises: number;
  readonly kept: number;
  /** Promises of which only the explanation told the place: the listing is not among the first hundred shown. */
  readonly unseen: number;
  /** By kind of deed: how many were told and how many kept. */
  readonly kinds: Readonly<Record<string, { readonly told: number; readonly kept: number }>>;
  /** Explanations whose place was not the place in the search. */
  readonly disagreements: readonly string[];
  readonly broken: readonly string[];
}

/**
 * Samples explanations of a market with accounts, carries every promise out by the commands of the core with the clock
 * standing still, indexes what changed, and asks search and explanation over HTTP for the place. All of it happens in one
 * transaction that is rolled back, and the index is brought back after each.
 */
export async function tryCounterfactuals(trial: Trial): Promise<TrialFigures> {
  const transaction = await openOneTransaction(trial.databaseUrl);
  const { db } = transaction;
  const core = createCore(db, fixedClock(trial.now));
  const indexer: IndexerDeps = { ...trial.indexer, db };
  const search = await openSearch({
    db,
    databaseUrl: trial.databaseUrl,
    engine: indexer.engine,
    clock: core.clock,
    onError: rethrow,
  });
  const site = await openSite(core, indexer.engine, search, trial.directory);
  try {
    await settle(core, indexer);
    const hands = await openHands(core, trial.directory);
    return await tryEach(trial, { ...transaction, core, indexer, site, hands });
  } finally {
    await site.close();
    await search.close();
    await transaction.close();
  }
}

interface Bench {
  readonly undone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly core: Core;
  readonly indexer: IndexerDeps;
  readonly site: Site;
  readonly hands: Hands;
}

async function tryEach(
  { explanations, seed, onExplanation }: Trial,
  { undone, core, indexer, site, hands }: Bench,
): Promise<TrialFigures> {
  const random = generator(seed);
  const subjects = await readSubjects(core.db);
  const kinds: Record<string, { told: number; kept: number }> = {};
  const [disagreements, broken]: [string[], string[]] = [[], []];
  let withPromises = 0;
  let unseen = 0;
  for (let done = 0; done < explanations; done += 1) {
    const { subject, query } = await draw(subjects, site, random);
    const told = await site.explain(subject.listing, query);
    const shown = await site.place(subject.listing, query);
    if (!agrees(shown, told.rank)) {
      disagreements.push(`${subject.listing} «${query}»: told ${told.rank ?? '–'}, shown ${shown ?? '–'}`);
    }
    if (told.counterfactuals.length > 0) withPromises += 1;
    for (const promise of told.counterfactuals) {
      const kind = (kinds[promise.deed.kind] ??= { told: 0, kept: 0 });
      kind.told += 1;
      const places = await undone(async () => {
        await carryOut(hands, subject, promise.deed);
        await settle(core, indexer);
        const { rank } = await site.explain(subject.listing, query);
        return { rank, shown: await site.place(subject.listing, query) };
      });
      await restore(core.db, indexer, subject.seller.sellerId ?? 0);
      if (places.shown === null) unseen += 1;
      if (places.rank === promise.to && agrees(places.shown, promise.to)) kind.kept += 1;
      else broken.push(describe(subject, query, promise, places));
    }
    onExplanation?.(done + 1);
  }
  const sum = (count: 'told' | 'kept'): number =>
    Object.values(kinds).reduce((total, kind) => total + kind[count], 0);
  return {
    explanations,
    withPromises,
    promises: sum('told'),
    kept: sum('kept'),
    unseen,
    kinds,
    disagreements,
    broken,
  };
}

/** Beyond the first hundred, and where a page folds look-alikes, the search shows no place. */
function agrees(shown: number | null, told: number | null): boolean {
  return shown === told || shown === null;
}

function describe(
  { listing }: Subject,
  query: string,
  { deed, from, to }: Counterfactual,
  { rank, shown }: { rank: number | null; shown: number | null },
): string {
  const now = `explained ${rank ?? '–'}, shown ${shown ?? '–'}`;
  return `${listing} «${query}» ${JSON.stringify(deed)}: ${from ?? '–'} → ${to}, but ${now}`;
}

/** What is due is done, and what changed is in the index; the statistics stay as old as they are. */
async function settle(core: Core, indexer: IndexerDeps): Promise<void> {
  await sweepDue(core, dueHandlers, rethrow, 1);
  await drain(indexer);
}

/** The index as the rows say once more. */
async function restore(db: Db, indexer: IndexerDeps, sellerId: number): Promise<void> {
  const rows = await db.selectFrom('listing').select('id').where('seller_id', '=', sellerId).execute();
  await markDirty(
    db,
    rows.map(({ id }) => id),
  );
  await drain(indexer);
}

interface Site {
  explain(listing: string, query: string): Promise<ExplanationResult>;
  /** The organic place of a listing that a search shows among its first hundred; else null. */
  place(listing: string, query: string): Promise<number | null>;
  results(query: string): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}

async function openSite(core: Core, engine: Engine, search: OpenSearch, directory: string): Promise<Site> {
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

interface Draw extends Subject {
  readonly title: string;
  readonly tags: readonly string[];
  readonly category: string;
}

async function readSubjects(db: Db): Promise<Draw[]> {
  const { rows } = await sql<{
    listing: string;
    sellerId: number;
    accountId: number;
    title: string;
    tags: string[];
    category: string;
  }>`
    select l.external_id as listing, s.id as "sellerId", s.account_id as "accountId", l.title, l.tags, c.name as category
    from listing l join seller s on s.id = l.seller_id join category c on c.id = l.category_id
    where l.status = 'published' and l.deleted_at is null and s.account_id is not null
    order by l.id`.execute(db);
  return rows.map(({ sellerId, accountId, ...row }) => ({
    ...row,
    seller: { accountId, sellerId, roles: [] },
  }));
}

/** A search in the words of some listing, and a listing that it finds; at times one that it hardly finds. */
async function draw(
  subjects: readonly Draw[],
  site: Site,
  random: () => number,
): Promise<{ subject: Subject; query: string }> {
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to draw from');
    return value;
  };
  const worded = pick(subjects);
  const queries = [...worded.tags, worded.category, worded.title.split(' ').slice(1, 4).join(' ')];
  const query = pick(queries);
  const found = await site.results(query);
  const isBelow = (place: number | undefined): boolean => place !== undefined && place > 1 && place <= 60;
  const foundSubjects = subjects.filter(({ listing }) => isBelow(found.get(listing)));
  if (foundSubjects.length > 0 && random() < 0.8) return { subject: pick(foundSubjects), query };
  return { subject: pick(subjects.filter(({ category }) => category === worded.category)), query };
}

async function openHands(core: Core, directory: string): Promise<Hands> {
  const { id: accountId } = await core.db
    .insertInto('account')
    .values({
      external_id: 'trial-moderator',
      display_name: 'فريق المراجعة',
      roles: ['moderator'],
      created_at: core.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return {
    core,
    media: mediaStore({ kind: 'local', directory }),
    moderator: { accountId, sellerId: null, roles: ['moderator'] },
    buyers: (seller, count) => buyersFor(core.db, seller, count),
  };
}

/** Buyers with a history elsewhere: a review by somebody who buys from one seller only may be held. */
async function buyersFor(db: Db, seller: Actor, count: number): Promise<Actor[]> {
  const { rows } = await sql<{ id: number }>`
    select a.id from account a
    where not exists (select from seller s where s.account_id = a.id)
      and not exists (select from market_order o where o.buyer_account_id = a.id and o.seller_id = ${seller.sellerId})
      and exists (select from market_order o where o.buyer_account_id = a.id and o.paid_at is not null)
      and not exists (select from market_order o where o.buyer_account_id = a.id and o.state = 'cancelled')
    order by a.id limit ${count}`.execute(db);
  if (rows.length < count) throw new Error('too few buyers for a trial');
  return rows.map(({ id }) => ({ accountId: id, sellerId: null, roles: [] }));
}

function rethrow(error: unknown): never {
  throw error;
}
