import type { Metrics } from '../platform/metrics.js';
import type { App } from './dependencies.js';

/** How long answers take, by route and status. */
export function addHttpMetrics(app: App, { httpDuration }: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    httpDuration.observe(labels, reply.elapsedTime / 1000);
    done();
  });
}
