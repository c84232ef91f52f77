import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { importRecord } from '../marketplace/import/records.js';
import { errorCatalogue } from '../platform/errors/catalogue.js';
import { eventRecord } from './contracts/events.js';
import type { App } from './dependencies.js';

const description = `Search, ranking and recommendation for an Arabic marketplace of micro-services.

Money is in integer cents of USD, times are ISO 8601, ids are the caller's own strings.
Errors are problem details (RFC 9457) with a stable \`code\`, in Arabic or English by \`Accept-Language\`.`;

const tags = [
  { name: 'search', description: 'Find listings' },
  { name: 'ranking profiles', description: 'What searches are ranked by, and who changed it' },
  { name: 'webhooks', description: 'Addresses that are told what happened' },
  { name: 'listings', description: 'Listings and the categories they stand in' },
  { name: 'seller listings', description: 'What a seller offers, from draft to archive' },
  { name: 'moderation', description: 'What moderators read and decide' },
  { name: 'media', description: 'Pictures' },
  { name: 'requests', description: 'What buyers ask for and nobody offers' },
  { name: 'orders', description: 'From purchase to acceptance' },
  { name: 'disputes', description: 'What support decides on evidence' },
  { name: 'reviews', description: 'What buyers say of accepted orders' },
  { name: 'events', description: 'What people did with what they were shown' },
  { name: 'ingest', description: 'Records of a marketplace with a core of its own' },
  { name: 'auth', description: 'Registration, sign-in and the tokens of a device' },
  { name: 'people', description: 'Oneself, sellers, and accounts as the staff sees them' },
  { name: 'reports', description: 'What users report, and what moderators decide' },
  { name: 'money', description: 'Balances, top-ups, withdrawals and statements' },
  { name: 'operations', description: 'Health and metrics' },
];

/** The document at `/openapi.json`, drawn from the contracts, and its page at `/docs`. */
export function addOpenApi(app: App): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Mizan', version: '1', description },
      tags,
      components: {
        securitySchemes: {
          apiKey: { type: 'http', scheme: 'bearer', description: 'The key of a program' },
          accessToken: { type: 'http', scheme: 'bearer', description: 'Of a person who signed in' },
        },
      },
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: (document) => withSharedSchemas(jsonSchemaTransformObject(document)),
  });
  app.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'list' } });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
}

type Document = ReturnType<typeof jsonSchemaTransformObject>;

interface Components {
  readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, object>> }>>;
}

/** Batches name their records, and problems the codes of the catalogue, which the contracts themselves do not know. */
function withSharedSchemas(document: Document): Document {
  const { components } = document as unknown as { readonly components: Components };
  const problem = components.schemas['Problem'];
  const code = { ...problem?.properties?.['code'], enum: Object.keys(errorCatalogue) };
  const schemas = {
    ...components.schemas,
    Problem: { ...problem, properties: { ...problem?.properties, code } },
    Event: toSchema(eventRecord),
    ImportRecord: toSchema(importRecord),
  };
  return { ...document, components: { ...components, schemas } };
}

function toSchema(schema: z.ZodType): object {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return plain;
}
