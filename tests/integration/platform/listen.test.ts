/** A listener whose connection the network drops in silence hears of it, and listens anew. */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { listen } from '../../../src/platform/database/listen.js';
import { testDatabase } from '../../support/index.js';

const { db, url } = await testDatabase();
const { hostname, port } = new URL(url);

/** Between the listener and the database; what it holds up is neither answered nor ended. */
const passing: Socket[] = [];
const network = createServer((near) => {
  const far = connect(Number(port), hostname);
  near.pipe(far).pipe(near);
  for (const end of [near, far]) end.on('error', () => undefined);
  passing.push(near, far);
});
await new Promise<void>((done) => network.listen(0, '127.0.0.1', done));
const through = new URL(url);
through.hostname = '127.0.0.1';
through.port = String((network.address() as AddressInfo).port);

const told: string[] = [];
const troubles: unknown[] = [];
const listener = listen(
  through.href,
  'news',
  (payload) => void told.push(payload ?? 'listening'),
  (error) => void troubles.push(error),
  () => void told.push('lost'),
);

afterAll(async () => {
  await listener.close();
  for (const end of passing) end.destroy();
  network.close();
});

test('it is lost and made anew', async () => {
  await expect.poll(() => told).toEqual(['listening']);
  const held = passing.splice(0);
  for (const end of held) end.unpipe().pause();
  await expect.poll(() => told, { timeout: 10_000 }).toEqual(['listening', 'lost', 'listening']);
  expect(String(troubles)).toContain('fell silent');
  await sql`select pg_notify('news', 'one')`.execute(db);
  await expect.poll(() => told.at(-1)).toBe('one');
  for (const end of held) end.destroy();
});
