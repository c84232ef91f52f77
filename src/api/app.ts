/**
 * The HTTP side of Mizan: `buildApp` puts routes, contracts, limits and errors together and never listens.
 * `main` listens; tests call `inject`. A route is added as one file in `routes/` with its contract in `contracts/`.
 */
import fastify, { LogController } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { App, AppOptions, Dependencies } from './dependencies.js';
import { handleClientError, handleError, handleNotFound } from './errors/handlers.js';
import { validatorCompiler } from './errors/invalid-request.js';
import { addHttpMetrics } from './http-metrics.js';
import { addOpenApi } from './openapi.js';
import { healthRoutes } from './routes/health.js';
import { versionOne } from './routes/index.js';
import { addHeaders } from './security.js';
import { addWeb } from './static-web.js';

export type { App, AppOptions, Dependencies } from './dependencies.js';

/** Largest body, in bytes: a batch of a thousand records. */
const bodyLimit = 4 * 1024 * 1024;

export function buildApp(dependencies: Dependencies, options: AppOptions = {}): App {
  const app = fastify({
    loggerInstance: dependencies.log,
    // Our own line has the route instead of the address: what people search for is not logged.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId,
    bodyLimit,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 1000, ignoreTrailingSlash: true },
    frameworkErrors: handleError,
    clientErrorHandler: handleClientError,
    return503OnClosing: true,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  if (options.webDirectory === undefined) app.setNotFoundHandler(handleNotFound);
  else addWeb(app, options.webDirectory);
  addRequestLines(app);
  addHttpMetrics(app, dependencies.metrics);
  addHeaders(app, options);
  addOpenApi(app);
  app.register(healthRoutes(dependencies));
  app.register(versionOne(dependencies, options), { prefix: '/v1' });
  return app;
}

/** The caller's own request id, when it is a plain one, so that logs of several services can be joined. */
function genReqId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/u.test(given) ? given : randomUUID();
}

function addRequestLines(app: App): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    };
    request.log[levelOf(line)](line, 'request');
    done();
  });
}

/** Probes of health and files of the pages would drown the rest: they are worth a line when they fail. */
function levelOf({
  route,
  status,
}: {
  readonly route: string | null;
  readonly status: number;
}): 'debug' | 'info' | 'warn' {
  if (status >= 500) return 'warn';
  return route?.startsWith('/v1/') === true ? 'info' : 'debug';
}
