import { drainAll, ensureGeneration, type IndexerDeps } from '../../src/indexer/index.js';
import { createCore, sweepDue, type Core } from '../../src/marketplace/core/index.js';
import { dueHandlers } from '../../src/marketplace/due-handlers.js';
import { fixedClock } from '../../src/platform/clock.js';
import { openSearch, type OpenSearch } from '../../src/search/index.js';
import type { Deed } from '../../src/search/explain/deed.js';
import { simulate, type SimulationOptions } from '../../src/simulation/index.js';
import { carryOut, openHands, type Hands, type Subject } from '../support/carry-out.js';
import { openSite, type Site } from '../support/market-site.js';
import { generator } from '../support/random.js';
import { draw, readSubjects } from '../support/subjects.js';

export interface LivingTrial {
  /** Of a database whose marketplace is empty. */
  readonly indexer: IndexerDeps;
  readonly databaseUrl: string;
  /** For pictures that are uploaded on the way. */
  readonly directory: string;
  readonly life: Omit<SimulationOptions, 'onDay'>;
  /** Days on which sellers read their explanations, and how many do on each. */
  readonly from: number;
  readonly through: number;
  readonly perDay: number;
  /** Days after which their places are looked at; 0 is the moment when all of that day have done what they read. */
  readonly after: readonly number[];
  readonly seed: number;
  readonly onDay?: (day: number) => void;
}

/** A seller who has read an explanation. Half of them do what it says; the others show what would have been. */
export interface Reader {
  /** What was done; null for who leaves the listing as it is. */
  readonly did: Deed['kind'] | null;
  /** The place promised for the deed; for who does nothing, the place it had. */
  readonly expected: number;
  /** By the days after, the place then; null where the query no longer finds the listing. */
  readonly places: ReadonlyMap<number, number | null>;
}

const DAY_MS = 86_400_000;

/**
 * Lives a market by the simulation, in which sellers keep coming, selling, being reviewed, and on each of the days some
 * read an explanation of one of their listings and, half of them, carry one of its promises out by the commands of the
 * core. Each seller reads once. Index and statistics follow every day, and the places are read from explanations over HTTP.
 */
export async function livePromises(trial: LivingTrial): Promise<readonly Reader[]> {
  const { indexer, life } = trial;
  const start = life.until.getTime() - life.days * DAY_MS;
  const clock = fixedClock(new Date(start));
  const core = createCore(indexer.db, clock, life.rules);
  await ensureGeneration(indexer);
  const onError = rethrow;
  const search = await openSearch({ ...indexer, databaseUrl: trial.databaseUrl, clock, onError });
  const site = await openSite(core, indexer.engine, search, trial.directory);
  const readings: Reading[] = [];
  try {
    const hands = await openHands(core, trial.directory);
    const reader = createReader({ ...trial, core, site, hands });
    await simulate(indexer.db, {
      ...life,
      onDay: async (day) => {
        clock.set(new Date(start + day * DAY_MS));
        trial.onDay?.(day);
        const isRead = day >= trial.from && day <= trial.through;
        const looked = readings.filter((one) => trial.after.includes(day - one.day));
        if (!isRead && looked.length === 0) return;
        await follow(indexer, search);
        const today = isRead ? await reader.read(day) : [];
        readings.push(...today);
        if (isRead) await follow(indexer, search);
        for (const { subject, query, places, day: since } of [...looked, ...today]) {
          places.set(day - since, (await site.explain(subject.listing, query)).rank);
        }
      },
    });
    return readings;
  } finally {
    await site.close();
    await search.close();
  }
}

interface Reading extends Reader {
  readonly subject: Subject;
  readonly query: string;
  readonly day: number;
  readonly places: Map<number, number | null>;
}

async function follow(indexer: IndexerDeps, search: OpenSearch): Promise<void> {
  await drainAll(indexer);
  await search.snapshots.refresh();
}

interface Readers extends Pick<LivingTrial, 'perDay' | 'seed'> {
  readonly core: Core;
  readonly site: Site;
  readonly hands: Hands;
}

/** Draws who reads, of those who did not yet, and does what every other one read. */
function createReader({ perDay, seed, core, site, hands }: Readers): {
  readonly read: (day: number) => Promise<Reading[]>;
} {
  const random = generator(seed);
  const known = new Set<number | null>();
  const drawOne = async (day: number, acts: boolean): Promise<Draught | null> => {
    const subjects = (await readSubjects(core.db)).filter(({ seller }) => !known.has(seller.sellerId));
    if (subjects.length === 0) return null;
    const { subject, query } = await draw(subjects, site, random);
    const { rank, counterfactuals } = await site.explain(subject.listing, query);
    const promise = counterfactuals[Math.floor(random() * counterfactuals.length)];
    if (promise === undefined || rank === null) return null;
    known.add(subject.seller.sellerId);
    const expected = acts ? promise.to : rank;
    const did = acts ? promise.deed.kind : null;
    return { deed: promise.deed, reading: { subject, query, day, did, expected, places: new Map() } };
  };
  return {
    async read(day) {
      const drawn: Draught[] = [];
      for (let tries = 0; drawn.length < perDay && tries < 20 * perDay; tries += 1) {
        const one = await drawOne(day, drawn.length % 2 === 0);
        if (one !== null) drawn.push(one);
      }
      // Only now: what all of them read is of the same moment.
      for (const { deed, reading } of drawn) {
        if (reading.did !== null) await carryOut(hands, reading.subject, deed);
      }
      await sweepDue(core, dueHandlers, rethrow, 1);
      return drawn.map(({ reading }) => reading);
    },
  };
}

interface Draught {
  readonly deed: Deed;
  readonly reading: Reading;
}

/** Of the readers' places after so many days, the share that is at most `places` from what they expected. */
export function shareNear(readers: readonly Reader[], after: number, places: number): number {
  const looked = readers.filter((one) => one.places.has(after));
  const near = looked.filter(({ expected, places: seen }) => {
    const place = seen.get(after) ?? null;
    return place !== null && Math.abs(place - expected) <= places;
  });
  return near.length / looked.length;
}

function rethrow(error: unknown): never {
  throw error;
}
