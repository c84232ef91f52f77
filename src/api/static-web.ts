import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import path from 'node:path';
import type { App } from './dependencies.js';
import { handleNotFound } from './errors/handlers.js';

/** Addresses that never answer with a page. */
const reserved = /^\/(?:v1|docs|health|metrics|openapi\.json|assets)(?:[/?]|$)/u;

/** Serves the built pages; an address that is none of ours opens the page, whose own routes then decide. */
export function addWeb(app: App, directory: string): void {
  app.register(fastifyStatic, {
    root: path.resolve(directory),
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      // Vite names assets by their content.
      const lasting = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    if (wantsPage(request)) return reply.sendFile('index.html');
    handleNotFound(request, reply);
    return reply;
  });
}

function wantsPage(request: FastifyRequest): boolean {
  const readable = request.method === 'GET' || request.method === 'HEAD';
  return readable && !reserved.test(request.url) && (request.headers.accept ?? '').includes('text/html');
}
