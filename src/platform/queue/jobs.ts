import type { JobPolicy } from './queue.js';

/** Every kind of background work. A job says what to look at, never what to write: doing it twice changes nothing. */
export type Job =
  /** Bring the listings that are marked dirty into the index, many at a time. */
  | { readonly name: 'drain' }
  /** Count the terms of the catalogue anew. */
  | { readonly name: 'statistics' }
  /** Learn vectors anew where they are configured and due: a new generation of the index. */
  | { readonly name: 'vectors' }
  /** Drop what is kept only for a time: event partitions, old generations. */
  | { readonly name: 'retention' }
  /** Learn anew what has changed enough: synonyms from catalogue and event log, what goes together from orders, trends. */
  | { readonly name: 'learn' }
  /** Do what the marketplace has to do by now: deadlines, levels, expiries. */
  | { readonly name: 'sweep' }
  /** Match the requests that are due, and tell the sellers whom they suit. */
  | { readonly name: 'match' }
  /** Look for what people are to be told of, and send the letters of it. */
  | { readonly name: 'notices' }
  /** Count what was shown and clicked since the last time. */
  | { readonly name: 'exposure' }
  /** Keep where listings stand in the searches that buyers make, once a day. */
  | { readonly name: 'ranks' }
  /** Tell the subscribers outside what is due to them. */
  | { readonly name: 'webhooks' };

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
  webhooks: { attempts: 4, backoff: 5000, collapse: true },
  sweep: { attempts: 4, backoff: 5000, collapse: true },
  learn: { attempts: 3, backoff: 60_000, collapse: true },
};
