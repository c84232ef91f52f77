import { drain } from '../../src/indexer/drain.js';
import type { IndexerDeps } from '../../src/indexer/index.js';
import { createCore, sweepDue, type Core } from '../../src/marketplace/core/index.js';
import { markDirty } from '../../src/marketplace/dirty.js';
import { dueHandlers } from '../../src/marketplace/due-handlers.js';
import { fixedClock } from '../../src/platform/clock.js';
import type { Db } from '../../src/platform/database/database.js';
import { openSearch } from '../../src/search/index.js';
import type { Counterfactual } from '../../src/search/types.js';
import { carryOut, openHands, type Hands, type Subject } from '../support/carry-out.js';
import { openSite, type Site } from '../support/market-site.js';
import { openOneTransaction } from '../support/one-transaction.js';
import { generator } from '../support/random.js';
import { draw, readSubjects } from '../support/subjects.js';

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

function rethrow(error: unknown): never {
  throw error;
}
