import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { errorCatalogue } from '../platform/errors/catalogue.js';
import type { App } from './dependencies.js';

const description = `Search, ranking and recommendation for an Arabic marketplace of micro-services.

Money is in integer cents of USD, times are ISO 8601, ids are the caller's own strings.
Errors are problem details (RFC 9457) with a stable \`code\`, in Arabic or English by \`Accept-Language\`.`;

const tags = [
  { name: 'search', description: 'Find listings' },
  { name: 'listings', description: 'Listings and the categories they stand in' },
  { name: 'requests', description: 'What buyers ask for and nobody offers' },
  { name: 'events', description: 'What people did with what they were shown' },
  { name: 'ingest', description: 'Records of a marketplace with a core of its own' },
  { name: 'operations', description: 'Health and metrics' },
];

/** The document at `/openapi.json`, drawn from the contracts, and its page at `/docs`. */
export function addOpenApi(app: App): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Mizan', version: '1', description },
      tags,
      components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } } },
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: (document) => withErrorCodes(jsonSchemaTransformObject(document)),
  });
  app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list' } });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
}

/** The contracts do not know the catalogue; the document lists its codes. */
function withErrorCodes(document: ReturnType<typeof jsonSchemaTransformObject>): typeof document {
  const problem: unknown = (document as { components?: { schemas?: Record<string, unknown> } }).components
    ?.schemas?.['Problem'];
  const properties = (problem as { properties?: Record<string, object> } | undefined)?.properties;
  if (properties !== undefined) {
    properties['code'] = { ...properties['code'], enum: Object.keys(errorCatalogue) };
  }
  return document;
}
