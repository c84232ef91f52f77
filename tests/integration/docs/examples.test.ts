/** The examples of CONTRIBUTING that need a database, on a real one. */
import fastify from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { sql, type Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { certificateKind, up } from '../../../docs/examples/import-record.js';
import { marketRoutes } from '../../../docs/examples/route.js';
import { validatorCompiler } from '../../../src/api/errors/invalid-request.js';
import { testDatabase } from '../../support/index.js';

const { db } = await testDatabase();

test('the migration of an import record makes the columns that its kind fills', async () => {
  await up(db as unknown as Kysely<unknown>);
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_name = 'certificate'`.execute(db);
  const names = rows.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(certificateKind.columns)));
  expect(names).toEqual(
    expect.arrayContaining(['external_id', 'record_version', 'record_occurred_at', 'deleted_at']),
  );
});

test('the route answers by its contract', async () => {
  const app = fastify().withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(marketRoutes({ db }) as (app: unknown) => Promise<void>, { prefix: '/v1' });
  const response = await app.inject('/v1/market');
  expect(response.statusCode).toBe(200);
  expect(response.json<unknown>()).toEqual({ listings: 0 });
  await app.close();
});
