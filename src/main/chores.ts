import { forgetIdempotencyKeys } from '../api/idempotency.js';
import type { StartOptions } from '../indexer/index.js';
import { sweepDue, type Core } from '../marketplace/core/index.js';
import { dueHandlers } from '../marketplace/due-handlers.js';
import { catchUp, type Payments } from '../marketplace/ledger/index.js';
import { reviewBacklog } from '../marketplace/listings/index.js';
import type { Logger } from '../platform/log.js';
import type { Metrics } from '../platform/metrics.js';
import type { ReportProgress } from '../platform/queue/index.js';
import { deliverDue, forgetDeliveries } from '../platform/webhooks/index.js';
import { maintainPartitions } from '../tuning/event-log/index.js';
import { learnIfDue } from '../tuning/learning/index.js';

type Chores = StartOptions['housework'];

/** What a running market does again and again beside indexing, and how often. */
export function chores(core: Core, payments: Payments, log: Logger, metrics: Metrics): Chores {
  const { db, clock } = core;
  return {
    retention: {
      everyMs: 3_600_000,
      run: async (): Promise<void> => {
        await maintainPartitions(db, clock.now());
        await forgetIdempotencyKeys(db, clock.now());
        await forgetDeliveries(db, clock.now());
      },
    },
    learn: {
      everyMs: 600_000,
      run: async (progress: ReportProgress): Promise<void> => {
        const version = await learnIfDue(db, clock.now(), progress);
        if (version !== null) log.info({ version }, 'synonyms learned');
      },
    },
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
