import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { errorCatalogue } from '../../../src/platform/errors/catalogue.js';
import { testDatabase } from '../../support/index.js';
import { testApp } from './support.js';

const { db } = await testDatabase();
const { app } = await testApp(db);

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, { properties: { code: { enum: string[] } } }>>;
  };
}

const document = (await app.inject({ url: '/openapi.json' })).json<OpenApi>();

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate({ ...structuredClone(document) })).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every reference leads somewhere', () => {
  const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/gu);
  const names = [...references].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(Object.keys(document.components.schemas)).toContain(name);
});

test('it lists every route, and nothing but the routes', () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(operations.sort()).toEqual([
    'DELETE /v1/me',
    'DELETE /v1/me/favourites/{id}',
    'DELETE /v1/me/history',
    'DELETE /v1/me/searches/{id}',
    'DELETE /v1/media/{id}',
    'DELETE /v1/ranking/profiles/drafts/{id}',
    'DELETE /v1/ranking/profiles/drafts/{id}/rules/{rule}',
    'DELETE /v1/webhooks/{id}',
    'GET /health/live',
    'GET /health/ready',
    'GET /metrics',
    'GET /v1/categories',
    'GET /v1/conversations',
    'GET /v1/conversations/{id}/messages',
    'GET /v1/disputes',
    'GET /v1/disputes/{id}',
    'GET /v1/gaps',
    'GET /v1/listings/{id}',
    'GET /v1/listings/{id}/also-ordered',
    'GET /v1/listings/{id}/complements',
    'GET /v1/listings/{id}/explanation',
    'GET /v1/listings/{id}/ranks',
    'GET /v1/listings/{id}/reviews',
    'GET /v1/listings/{id}/similar',
    'GET /v1/me',
    'GET /v1/me/export',
    'GET /v1/me/favourites',
    'GET /v1/me/gaps',
    'GET /v1/me/listings',
    'GET /v1/me/listings/{id}',
    'GET /v1/me/notices',
    'GET /v1/me/personalisation',
    'GET /v1/me/recommendations',
    'GET /v1/me/request-feed',
    'GET /v1/me/request-notices',
    'GET /v1/me/requests',
    'GET /v1/me/searches',
    'GET /v1/me/seller',
    'GET /v1/me/statement',
    'GET /v1/me/statement.csv',
    'GET /v1/me/top-ups',
    'GET /v1/me/wallet',
    'GET /v1/me/withdrawals',
    'GET /v1/media/{id}',
    'GET /v1/moderation/listings',
    'GET /v1/moderation/listings/{id}/versions/{version}',
    'GET /v1/moderation/reasons',
    'GET /v1/orders',
    'GET /v1/orders/{id}',
    'GET /v1/ranking/exposure',
    'GET /v1/ranking/profiles',
    'GET /v1/ranking/profiles/audit',
    'GET /v1/ranking/profiles/drafts/{id}',
    'GET /v1/ranking/profiles/drafts/{id}/preview',
    'GET /v1/ranking/profiles/{version}',
    'GET /v1/reports',
    'GET /v1/requests',
    'GET /v1/requests/notices/exposure',
    'GET /v1/requests/{id}',
    'GET /v1/requests/{id}/matches',
    'GET /v1/requests/{id}/offers',
    'GET /v1/requests/{id}/offers/ranked',
    'GET /v1/requests/{id}/understanding',
    'GET /v1/reviews/queue',
    'GET /v1/reviews/{id}',
    'GET /v1/search',
    'GET /v1/sellers',
    'GET /v1/sellers/{id}',
    'GET /v1/suggest',
    'GET /v1/trending',
    'GET /v1/webhooks',
    'GET /v1/webhooks/{id}/deliveries',
    'PATCH /v1/me/listings/{id}',
    'PATCH /v1/me/searches/{id}',
    'PATCH /v1/me/seller',
    'PATCH /v1/ranking/profiles/drafts/{id}',
    'POST /v1/accounts/{id}/roles',
    'POST /v1/accounts/{id}/suspension',
    'POST /v1/auth/confirm',
    'POST /v1/auth/confirm/letter',
    'POST /v1/auth/password',
    'POST /v1/auth/password/letter',
    'POST /v1/auth/refresh',
    'POST /v1/auth/register',
    'POST /v1/auth/sign-in',
    'POST /v1/auth/sign-out',
    'POST /v1/auth/social/{provider}',
    'POST /v1/conversations/{id}/read',
    'POST /v1/disputes/{id}/appeal',
    'POST /v1/disputes/{id}/decision',
    'POST /v1/disputes/{id}/statements',
    'POST /v1/events',
    'POST /v1/ingest',
    'POST /v1/listings/{id}/what-if',
    'POST /v1/me/heartbeat',
    'POST /v1/me/listings',
    'POST /v1/me/listings/quality',
    'POST /v1/me/listings/{id}/archive',
    'POST /v1/me/listings/{id}/pause',
    'POST /v1/me/listings/{id}/resume',
    'POST /v1/me/listings/{id}/submit',
    'POST /v1/me/listings/{id}/withdraw',
    'POST /v1/me/notices/read',
    'POST /v1/me/searches',
    'POST /v1/me/seller',
    'POST /v1/me/top-ups',
    'POST /v1/me/withdrawals',
    'POST /v1/me/withdrawals/{id}/cancel',
    'POST /v1/media',
    'POST /v1/messages',
    'POST /v1/moderation/listings/next',
    'POST /v1/moderation/listings/{id}/reinstate',
    'POST /v1/moderation/listings/{id}/suspend',
    'POST /v1/moderation/listings/{id}/versions/{version}/approve',
    'POST /v1/moderation/listings/{id}/versions/{version}/reject',
    'POST /v1/moderation/listings/{id}/versions/{version}/release',
    'POST /v1/moderation/listings/{id}/versions/{version}/take',
    'POST /v1/offers/{id}/accept',
    'POST /v1/offers/{id}/decline',
    'POST /v1/offers/{id}/withdraw',
    'POST /v1/orders',
    'POST /v1/orders/{id}/accept',
    'POST /v1/orders/{id}/brief',
    'POST /v1/orders/{id}/cancel',
    'POST /v1/orders/{id}/cancel/answer',
    'POST /v1/orders/{id}/deliver',
    'POST /v1/orders/{id}/dispute',
    'POST /v1/orders/{id}/pay',
    'POST /v1/orders/{id}/review',
    'POST /v1/orders/{id}/revise',
    'POST /v1/orders/{id}/start',
    'POST /v1/payments/{provider}/notices',
    'POST /v1/ranking/profiles/drafts',
    'POST /v1/ranking/profiles/drafts/{id}/publish',
    'POST /v1/ranking/profiles/drafts/{id}/rebase',
    'POST /v1/ranking/profiles/drafts/{id}/rules',
    'POST /v1/ranking/profiles/{version}/restore',
    'POST /v1/reports',
    'POST /v1/reports/{id}/decision',
    'POST /v1/requests',
    'POST /v1/requests/matches',
    'POST /v1/requests/understand',
    'POST /v1/requests/{id}/offers',
    'POST /v1/requests/{id}/offers/check',
    'POST /v1/requests/{id}/remove',
    'POST /v1/requests/{id}/withdraw',
    'POST /v1/reviews/{id}/appeal',
    'POST /v1/reviews/{id}/correction',
    'POST /v1/reviews/{id}/moderation',
    'POST /v1/reviews/{id}/reply',
    'POST /v1/webhooks',
    'POST /v1/webhooks/{id}/ping',
    'POST /v1/webhooks/{id}/retry',
    'PUT /v1/me/favourites/{id}',
    'PUT /v1/me/personalisation',
    'PUT /v1/me/request-notices',
    'PUT /v1/ranking/profiles/drafts/{id}/rules/{rule}',
    'PUT /v1/requests/{id}/understanding',
  ]);
});

test('the parameters of the search are those of the contract, and no others', () => {
  const parameters = document.paths['/v1/search']?.['get']?.parameters ?? [];
  expect(parameters.map(({ name }) => name)).toEqual([
    'q',
    'limit',
    'cursor',
    'category',
    'priceMax',
    'deliveryDaysMax',
    'within24h',
    'levelMin',
    'ratingMin',
    'onlineNow',
    'sort',
    'literal',
    'without',
    'personal',
    'debug',
  ]);
  expect(new Set(parameters.map((parameter) => parameter.in))).toEqual(new Set(['query']));
});

test('every route of the API tells its refusals, and problems list every code', () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    if (!path.startsWith('/v1/')) continue;
    for (const operation of Object.values(methods)) {
      expect(operation.responses['default']?.content).toHaveProperty(['application/problem+json']);
    }
  }
  expect(document.components.schemas['Problem']?.properties.code.enum).toEqual(Object.keys(errorCatalogue));
});

test('the page of the documentation works under its own policy', async () => {
  const page = await app.inject({ url: '/docs/' });
  expect(page.statusCode).toBe(200);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('upgrade-insecure-requests');
  const scripts = [...page.body.matchAll(/<script([^>]*)>/gu)].map(([, attributes]) => attributes ?? '');
  expect(scripts.length).toBeGreaterThan(0);
  for (const attributes of scripts) {
    const source = /src="([^"]+)"/u.exec(attributes)?.[1] ?? '';
    const script = await app.inject({ url: new URL(source, 'http://host/docs/').pathname });
    expect(script.statusCode, source).toBe(200);
  }
});
