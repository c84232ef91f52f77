import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, afterEach, expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { forwardOutbox } from '../../../src/indexer/relay.js';
import { deliverDue, fanOut, forgetDeliveries } from '../../../src/platform/webhooks/index.js';
import { sql } from 'kysely';
import { testDatabase } from '../../support/index.js';
import { authorization, testApp } from '../api/support.js';

const { db } = await testDatabase();
const { app } = await testApp(db);
const headers = authorization(await createApiKey(db, { role: 'service', label: 'marketplace' }));

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of its own process's port; `answer` is the status that it gives next. */
const received: Received[] = [];
let answer = 204;
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
  request.on('end', () => {
    received.push({ headers: request.headers, body });
    response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end();
  });
}).listen(0, '127.0.0.1');
await once(receiver, 'listening');
const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
afterAll(() => {
  receiver.close();
});

// Signatures carry the time and are refused when it is far off: the clock starts at the real one.
let now = new Date();
const clock = { now: () => now };
const later = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};

afterEach(async () => {
  await sql`truncate webhook, outbox cascade`.execute(db);
  received.length = 0;
  answer = 204;
});

async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object): Promise<T> {
  const response = await app.inject({
    method,
    url: `/v1/webhooks${path}`,
    headers,
    ...(payload && { payload }),
  });
  expect(response.statusCode, response.body).toBeLessThan(300);
  return response.json<T>();
}

interface Subscription {
  readonly id: string;
  readonly secret: string;
}

const subscribe = (events: readonly string[] = ['listing.moderated'], to = url): Promise<Subscription> =>
  call('POST', '', { url: to, events });

interface Deliveries {
  readonly deliveries: readonly {
    state: string;
    attempts: number;
    status: number | null;
    error: string | null;
    type: string;
  }[];
}

const deliveries = async (id: string): Promise<Deliveries['deliveries']> =>
  (await call<Deliveries>('GET', `/${id}/deliveries`)).deliveries;

async function emit(type: string, payload: object): Promise<void> {
  await sql`insert into outbox (type, payload) values (${type}, ${JSON.stringify(payload)}::jsonb)`.execute(
    db,
  );
}

/** As the server does: events become messages, and what is due is sent. */
async function work(): Promise<void> {
  await forwardOutbox({ db, wakeIndexer: () => Promise.resolve() });
  // What the relay writes is due by the database's clock.
  if (now < new Date()) now = new Date();
  await deliverDue({ db, clock, timeoutMs: 2000 });
}

test('what a moderator decided is told, signed so that a verifier of the standard takes it', async () => {
  const { secret } = await subscribe();
  await emit('listing.rejected', {
    id: 'logo-1',
    state: 'rejected',
    by: 'moderator',
    reason: 'contact_details',
  });
  await work();
  const [message] = received;
  const verified = new Verifier(secret).verify(
    message?.body ?? '',
    message?.headers as Record<string, string>,
  );
  expect(verified).toMatchObject({
    type: 'listing.moderated',
    data: { event: 'listing.rejected', id: 'logo-1', reason: 'contact_details' },
  });
  const forged = (message?.body ?? '').replace('logo-1', 'logo-2');
  expect(() => new Verifier(secret).verify(forged, message?.headers as Record<string, string>)).toThrow();
});

test('each subscription is told once of what it asked for, and of nothing else', async () => {
  const [first, second] = [await subscribe(), await subscribe(['request.matched', 'rank.changed'])];
  await emit('listing.published', { id: 'a' });
  await emit('request.matched', { id: 'r' });
  await emit('order.paid', { id: 'o' });
  await work();
  await work();
  expect((await deliveries(first.id)).map(({ type, state }) => [type, state])).toEqual([
    ['listing.moderated', 'delivered'],
  ]);
  expect((await deliveries(second.id)).map(({ type }) => type)).toEqual(['request.matched']);
  expect(received).toHaveLength(2);
});

test('events and messages are one: when the outbox keeps an event, no message of it is there', async () => {
  const { id } = await subscribe();
  await emit('listing.published', { id: 'a' });
  const { rows } = await sql<{ id: number }>`select id from outbox`.execute(db);
  await expect(
    db.transaction().execute(async (trx) => {
      await fanOut(
        trx,
        rows.map((row) => row.id),
      );
      throw new Error('the relay dies');
    }),
  ).rejects.toThrow('dies');
  expect(await deliveries(id)).toEqual([]);
  await work();
  expect(await deliveries(id)).toHaveLength(1);
});

test('a refusal is tried again with growing pauses, under the same id, until it is taken', async () => {
  const { id } = await subscribe();
  answer = 500;
  await emit('listing.published', { id: 'a' });
  await work();
  await deliverDue({ db, clock });
  expect(received).toHaveLength(1);
  later(6);
  await deliverDue({ db, clock });
  later(6);
  await deliverDue({ db, clock });
  expect(received).toHaveLength(2);
  answer = 200;
  later(300);
  await deliverDue({ db, clock });
  expect(await deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 3, status: 200, error: null }]);
  expect(new Set(received.map(({ headers: sent }) => sent['webhook-id'])).size).toBe(1);
});

test('what is never taken is given up after days, and can be sent once more', async () => {
  const { id } = await subscribe();
  answer = 302;
  await emit('listing.published', { id: 'a' });
  await work();
  for (let attempt = 0; attempt < 15; attempt += 1) {
    later(86_400);
    await deliverDue({ db, clock });
  }
  expect(await deliveries(id)).toMatchObject([{ state: 'dead', attempts: 10, status: 302 }]);
  answer = 204;
  expect(await call('POST', `/${id}/retry`)).toEqual({ retried: 1 });
  await deliverDue({ db, clock });
  expect(await deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
});

test('an address that does not answer is an error with its reason; one that is gone ends the subscription', async () => {
  const silent = await subscribe(['listing.moderated'], 'http://127.0.0.1:9/hook');
  const { id } = await subscribe();
  answer = 410;
  await emit('listing.published', { id: 'a' });
  await work();
  expect(await deliveries(silent.id)).toMatchObject([{ state: 'pending', status: null }]);
  expect((await deliveries(silent.id))[0]?.error).toMatch(/fetch failed|ECONNREFUSED|bad port/u);
  expect(await deliveries(id)).toMatchObject([{ state: 'dead', status: 410 }]);
  await emit('listing.published', { id: 'b' });
  await work();
  expect(await deliveries(id)).toHaveLength(1);
});

test('several senders at once send each message once', async () => {
  await subscribe();
  for (let index = 0; index < 60; index += 1) await emit('listing.published', { id: `l${index}` });
  await forwardOutbox({ db, wakeIndexer: () => Promise.resolve() });
  later(1);
  await Promise.all(Array.from({ length: 4 }, () => deliverDue({ db, clock })));
  expect(received).toHaveLength(60);
  expect(new Set(received.map(({ body }) => body)).size).toBe(60);
});

test('a message that its sender died with is sent by another when the lease is over', async () => {
  const { id } = await subscribe();
  await call('POST', `/${id}/ping`);
  await sql`update webhook_delivery set attempts = 1, due_at = ${new Date(now.getTime() + 60_000)}`.execute(
    db,
  );
  await deliverDue({ db, clock });
  expect(received).toHaveLength(0);
  later(61);
  await deliverDue({ db, clock });
  expect(await deliveries(id)).toMatchObject([{ type: 'webhook.ping', state: 'delivered', attempts: 2 }]);
});

test('subscriptions are listed without their secrets, and end with what waits for them', async () => {
  const { id, secret } = await subscribe();
  const list = await app.inject({ url: '/v1/webhooks', headers });
  expect(list.body).toContain(id);
  expect(list.body).not.toContain(secret);
  await emit('listing.published', { id: 'a' });
  await forwardOutbox({ db, wakeIndexer: () => Promise.resolve() });
  expect(await call('DELETE', `/${id}`)).toEqual({ webhooks: [] });
  await work();
  expect(received).toHaveLength(0);
  const gone = await app.inject({ method: 'DELETE', url: `/v1/webhooks/${id}`, headers });
  expect(gone.json()).toMatchObject({ code: 'WEBHOOK_UNKNOWN', status: 404 });
});

test('what is no address or no event is refused, and so is who may not', async () => {
  const ask = async (payload: object, who: object = headers): Promise<number> =>
    (await app.inject({ method: 'POST', url: '/v1/webhooks', payload, headers: { ...who } })).statusCode;
  expect(await ask({ url: 'ftp://example.com', events: ['rank.changed'] })).toBe(400);
  expect(await ask({ url, events: ['order.paid'] })).toBe(400);
  expect(await ask({ url, events: [] })).toBe(400);
  expect(await ask({ url, events: ['rank.changed'] }, {})).toBe(401);
});

test('settled messages are forgotten after a month', async () => {
  const { id } = await subscribe();
  await emit('listing.published', { id: 'a' });
  await work();
  await forgetDeliveries(db, new Date(Date.now() + 29 * 86_400_000));
  expect(await deliveries(id)).toHaveLength(1);
  await forgetDeliveries(db, new Date(Date.now() + 31 * 86_400_000));
  expect(await deliveries(id)).toEqual([]);
});
