import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { AppError } from '../platform/errors/app-error.js';
import type { App, AppOptions } from './dependencies.js';

/** Headers of every answer, and which other origins may read them. */
export function addHeaders(app: App, { corsOrigins = [] }: AppOptions): void {
  app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The pages' components and the documentation set styles on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Listings carry addresses of pictures kept elsewhere.
        imgSrc: ["'self'", 'data:', 'https:'],
      },
    },
    // Whether there is TLS is known to the proxy in front, which then says so.
    strictTransportSecurity: false,
  });
  if (corsOrigins.length > 0) {
    app.register(cors, {
      origin: [...corsOrigins],
      exposedHeaders: ['x-request-id', 'retry-after'],
      maxAge: 600,
    });
  }
}

const defaultRequestsPerMinute = 600;
const defaultMaxEventLoopDelayMs = 2000;

/** Refuses what is too much, of one address or of all together. */
export function addLimits(app: App, options: AppOptions): void {
  const { requestsPerMinute = defaultRequestsPerMinute } = options;
  if (requestsPerMinute !== false) {
    app.register(rateLimit, {
      max: requestsPerMinute,
      timeWindow: 60_000,
      allowList: (request) => isLoopback(request.ip),
      errorResponseBuilder: () => new AppError('RATE_LIMITED'),
    });
  }
  app.register(underPressure, {
    maxEventLoopDelay: options.maxEventLoopDelayMs ?? defaultMaxEventLoopDelayMs,
    retryAfter: 5,
  });
}

/** Behind a proxy on the same machine, `trustProxy` makes this the address of the visitor. */
function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}
