import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '../marketplace/core/index.js';
import type { Payments } from '../marketplace/ledger/index.js';
import type { MailPort, SocialProvider } from '../marketplace/people/index.js';
import type { MediaStore } from '../marketplace/media/index.js';
import type { MatchingContext } from '../matching/index.js';
import type { Clock } from '../platform/clock.js';
import type { Db } from '../platform/database/database.js';
import type { Metrics } from '../platform/metrics.js';
import type { SearchService } from '../search/types.js';
import type { EventLog } from '../tuning/event-log/index.js';

/** What the application is built from; `main` opens all of it and closes it afterwards. */
export interface Dependencies {
  readonly search: SearchService;
  readonly matching: MatchingContext;
  readonly db: Db;
  /** The marketplace itself. */
  readonly core: Core;
  /** Who moves money in and out. */
  readonly payments: Payments;
  readonly people: PeoplePorts;
  /** Where pictures are kept. */
  readonly media: MediaStore;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly metrics: Metrics;
  readonly eventLog: EventLog;
  /** By name, such as `engine` and `queue`; each rejects when its service is not usable. The database is always checked. */
  readonly checks: Readonly<Record<string, () => Promise<void>>>;
}

/** What the marketplace needs from outside to know its people. */
export interface PeoplePorts {
  readonly mail: MailPort;
  /** Providers of sign-in, by the name in their address. */
  readonly social: ReadonlyMap<string, SocialProvider>;
  /** Where people reach the pages, without a slash at its end: letters lead there. */
  readonly publicUrl: string;
}

export interface AppOptions {
  /** The built pages; without them only the API is served. */
  readonly webDirectory?: string | undefined;
  /** Requests a minute and address; the machine itself is never limited. `false` switches it off. */
  readonly requestsPerMinute?: number | false | undefined;
  /** Pages of which other origins may call the API. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** Proxies whose `x-forwarded-for` is believed, as fastify takes them. */
  readonly trustProxy?: boolean | string | undefined;
  /** Answer 503 when the event loop lags by more than this; 0 switches it off. */
  readonly maxEventLoopDelayMs?: number | undefined;
}

/** The application with contracts in zod. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
