import type { JobPolicy } from './queue.js';

/** Every kind of background work. A job says what to look at, never what to write: doing it twice changes nothing. */
export type Job =
  /** Bring the listings that are marked dirty into the index, many at a time. */
  | { readonly name: 'drain' }
  /** Count the terms of the catalogue anew. */
  | { readonly name: 'statistics' }
  /** Learn vectors anew where they are configured and due: a new generation of the index. */
  | { readonly name: 'vectors' }
  /** Housework of the other rooms. */
  | { readonly name: ChoreName };

/** What comes again and again beside indexing; `src/main/chores.ts` says what each does and how often. */
export const choreNames = [
  /** Drop what is kept only for a time: event partitions, old generations. */
  'retention',
  /** Learn anew what has changed enough: synonyms from catalogue and event log, what goes together from orders, trends. */
  'learn',
  /** Do what the marketplace has to do by now: deadlines, levels, expiries. */
  'sweep',
  /** Match the requests that are due, and tell the sellers whom they suit. */
  'match',
  /** Look for what people are to be told of, and send the letters of it. */
  'notices',
  /** Count what was shown and clicked since the last time. */
  'exposure',
  /** Weigh clicks and orders against what the places of listings usually get. */
  'conversion',
  /** Keep where listings stand in the searches that buyers make, once a day. */
  'ranks',
  /** Tell the subscribers outside what is due to them. */
  'webhooks',
] as const;

export type ChoreName = (typeof choreNames)[number];

/** How each is repeated after a failure, and which of them collapse: one that runs, at most one that waits. */
export const jobPolicies: Readonly<Record<Job['name'], JobPolicy>> = {
  drain: { attempts: 8, backoff: 500, collapse: true },
  statistics: { attempts: 4, backoff: 5000, collapse: true },
  vectors: { attempts: 2, backoff: 60_000, collapse: true },
  retention: { attempts: 4, backoff: 60_000, collapse: true },
  match: { attempts: 8, backoff: 2000, collapse: true },
  notices: { attempts: 4, backoff: 5000, collapse: true },
  ranks: { attempts: 4, backoff: 60_000, collapse: true },
  exposure: { attempts: 4, backoff: 5000, collapse: true },
  conversion: { attempts: 4, backoff: 60_000, collapse: true },
  webhooks: { attempts: 4, backoff: 5000, collapse: true },
  sweep: { attempts: 4, backoff: 5000, collapse: true },
  learn: { attempts: 3, backoff: 60_000, collapse: true },
};
