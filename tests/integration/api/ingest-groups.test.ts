import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { testDatabase } from '../../support/index.js';
import { authorization, smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
await smallMarketplace(db);
const { app } = await testApp(db);
const headers = authorization(await createApiKey(db, { role: 'service', label: 'marketplace' }));

const listing = (id: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  type: 'listing',
  id,
  sellerId: 'omar',
  categoryId: 'audio',
  title: 'هندسة صوتية لحلقات البودكاست',
  tags: [],
  status: 'published',
  ...more,
});

const send = async (...records: unknown[]): Promise<{ status: number; body: Record<string, unknown> }> => {
  const answer = await app.inject({ method: 'POST', url: '/v1/ingest', headers, payload: { records } });
  return { status: answer.statusCode, body: answer.json() };
};

const titleOf = async (id: string): Promise<string | undefined> =>
  (await db.selectFrom('listing').select('title').where('external_id', '=', id).executeTakeFirst())?.title;

test('requests at the same time each get the outcomes of their own records', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      send(
        listing(`many-${index}`),
        listing(`bad-${index}`, { sellerId: index % 2 === 0 ? 'nobody' : 'omar' }),
      ),
    ),
  );
  for (const [index, { body }] of answers.entries()) {
    const refused = index % 2 === 0;
    expect(body).toMatchObject({ applied: refused ? 1 : 2 });
    expect(body['rejected']).toHaveLength(refused ? 1 : 0);
    if (refused) expect(body['rejected']).toMatchObject([{ index: 1, code: 'SELLER_UNKNOWN' }]);
  }
});

test('many changes of one record at the same time end in the newest', async () => {
  const versions = Array.from({ length: 30 }, (_, index) => ((index * 7) % 30) + 1);
  const answers = await Promise.all(
    versions.map((version) => send(listing('one', { title: `النسخة ${version}`, version }))),
  );
  for (const { status } of answers) expect(status).toBe(200);
  expect(await titleOf('one')).toBe('النسخة 30');
});

test('what the database refuses fails alone, and leaves nothing of itself', async () => {
  await sql`alter table listing add constraint refused check (external_id <> 'refused-2')`.execute(db);
  const sends = Array.from({ length: 12 }, (_, index) =>
    index === 5
      ? send(listing('refused-1'), listing('refused-2'))
      : send(listing(`beside-${index}`, { sellerId: 'salma' })),
  );
  const answers = await Promise.all(sends);
  expect(answers.map(({ status }) => status)).toEqual(answers.map((_, index) => (index === 5 ? 500 : 200)));
  expect(await titleOf('refused-1')).toBeUndefined();
  expect(await titleOf('beside-11')).toBeDefined();
});
