import type { PeoplePorts } from '../api/dependencies.js';
import { forgetIdempotencyKeys } from '../api/idempotency.js';
import type { StartOptions } from '../indexer/index.js';
import { sweepDue, type Core } from '../marketplace/core/index.js';
import { dueHandlers } from '../marketplace/due-handlers.js';
import { catchUp, type Payments } from '../marketplace/ledger/index.js';
import { reviewBacklog } from '../marketplace/listings/index.js';
import { forgetNotices, sendNoticeLetters } from '../marketplace/notices/index.js';
import { matchPublished, type MatchingContext } from '../matching/index.js';
import { notifyOfRequests, sendDigests } from '../matching/notices/index.js';
import type { Logger } from '../platform/log.js';
import type { Metrics } from '../platform/metrics.js';
import type { ReportProgress } from '../platform/queue/index.js';
import { deliverDue, forgetDeliveries } from '../platform/webhooks/index.js';
import { checkSavedSearches } from '../recommendation/index.js';
import type { SearchService } from '../search/types.js';
import { maintainPartitions } from '../tuning/event-log/index.js';
import { countExposure } from '../tuning/exposure/index.js';
import { trackRanksIfDue } from '../tuning/ranks/index.js';
import type { Background } from './background/index.js';

type Chores = StartOptions['housework'];

interface ChoreOptions {
  readonly core: Core;
  readonly payments: Payments;
  readonly search: SearchService;
  readonly matching: MatchingContext;
  readonly background: Background;
  readonly people: Pick<PeoplePorts, 'mail' | 'publicUrl'>;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** What a running market does again and again beside indexing, and how often. */
export function chores(options: ChoreOptions): Chores {
  const { core, payments, background, log, metrics } = options;
  const { db, clock } = core;
  return {
    retention: {
      everyMs: 3_600_000,
      run: async (): Promise<void> => {
        await maintainPartitions(db, clock.now());
        await forgetIdempotencyKeys(db, clock.now());
        await forgetDeliveries(db, clock.now());
        await forgetNotices(db, clock.now());
      },
    },
    conversion: {
      everyMs: 3_600_000,
      run: (): Promise<void> => background.run('conversion'),
    },
    learn: {
      everyMs: 600_000,
      run: (progress: ReportProgress): Promise<void> => background.run('learn', progress),
    },
    exposure: {
      everyMs: 60_000,
      run: async (): Promise<void> => {
        await countExposure(db, clock.now());
      },
    },
    ranks: { everyMs: 600_000, run: () => keepRanks(options) },
    match: { everyMs: 5000, run: () => tellOfRequests(options) },
    notices: { everyMs: 60_000, run: () => tellPeople(options) },
    webhooks: {
      everyMs: 2000,
      run: async (): Promise<void> => {
        await deliverDue({ db, clock });
      },
    },
    sweep: {
      everyMs: 10_000,
      run: async (): Promise<void> => {
        await sweepDue(core, dueHandlers, (error, kind, subjectId) => {
          log.error({ err: error, kind, subjectId }, 'what was due could not be done; it stays due');
        });
        await catchUp(core, payments, (error, id) => {
          log.error({ err: error, id }, 'a payment could not be settled; it is tried again');
        });
        const { waiting, overdue } = await reviewBacklog(core);
        metrics.listingReviews.set({ state: 'waiting' }, waiting);
        metrics.listingReviews.set({ state: 'overdue' }, overdue);
      },
    },
  };
}

/** Keeps where listings stand today. */
async function keepRanks({ core, search, log }: ChoreOptions): Promise<void> {
  await trackRanksIfDue({
    core,
    search,
    onError: (error, query) => {
      log.warn({ err: error, query }, 'places in a search could not be kept; it is tried again');
    },
  });
}

/** Finds what people are to be told of, then sends the letters of it. */
async function tellPeople({ core, search, people, log }: ChoreOptions): Promise<void> {
  await checkSavedSearches({
    core,
    search,
    onError: (error, id) => {
      log.error({ err: error, id }, 'a saved search could not be looked at; it is looked at again');
    },
  });
  await sendNoticeLetters({
    core,
    ...people,
    onError: (error, id) => {
      log.warn({ err: error, id }, 'the letter of a notice could not be sent; it is tried again');
    },
  });
}

/** Matches the requests that are due, and tells the sellers whom they suit. */
async function tellOfRequests({ core, matching, log }: ChoreOptions): Promise<void> {
  await notifyOfRequests({
    core,
    match: async (request) => {
      const { matches } = await matchPublished(matching, request, core.rules.matching.kept);
      return matches.map(({ seller, listing, score, reasonsForSeller: reasons }) => {
        return { sellerId: seller.id, listingId: listing.id, score, reasons };
      });
    },
    onError: (error) => {
      log.error({ err: error }, 'a request could not be matched; it is matched again');
    },
  });
  await sendDigests(core);
}
