import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { readyResponse } from '../../../src/api/contracts/health.js';
import { testDatabase } from '../../support/index.js';
import { testApp } from './support.js';

const { db } = await testDatabase();

describe('health', () => {
  test('a process that answers is live', async () => {
    const { app } = await testApp(db);
    const response = await app.inject({ url: '/health/live' });
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'live' }]);
  });

  test('it is ready when the database, the services and a live index are there', async () => {
    let engineUp = false;
    const engine = (): Promise<void> =>
      engineUp ? Promise.resolve() : Promise.reject(new Error('secret address'));
    const { app } = await testApp(db, { checks: { engine } });
    const ask = async (): Promise<[number, Record<string, boolean>]> => {
      const response = await app.inject({ url: '/health/ready' });
      expect(response.body).not.toContain('secret');
      const { checks } = readyResponse.strict().parse(response.json());
      return [
        response.statusCode,
        Object.fromEntries(Object.entries(checks).map(([name, { ok }]) => [name, ok])),
      ];
    };
    expect(await ask()).toEqual([503, { database: true, engine: false, index: false }]);
    engineUp = true;
    await db
      .insertInto('generation')
      .values({
        index_uid: 'listings_1',
        analysis_version: 1,
        state: 'live',
        statistics_id: null,
        live_at: null,
      })
      .execute();
    expect(await ask()).toEqual([200, { database: true, engine: true, index: true }]);
  });
});

test('metrics count answers by route and status, not by address', async () => {
  const { app } = await testApp(db);
  await app.inject({ url: '/v1/listings/some-private-id' });
  const { body, headers } = await app.inject({ url: '/metrics' });
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toMatch(
    /mizan_http_request_duration_seconds_count\{[^}]*route="\/v1\/listings\/:id"[^}]*status="404"[^}]*\} 1/u,
  );
  expect(body).not.toContain('some-private-id');
});

test('the log has a line for each request, without what was searched or who asked', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const { app } = await testApp(db, { log: pino({ level: 'info' }, stream) });
  const headers = { 'x-request-id': 'request-0001', authorization: 'Bearer hidden-key' };
  await app.inject({ url: '/v1/suggest?q=privatewords' });
  await app.inject({ url: '/v1/categories', headers });
  const log = lines.join('');
  expect(log).toContain('"route":"/v1/suggest"');
  expect(log).toContain('request-0001');
  expect(log).not.toContain('privatewords');
  expect(log).not.toContain('hidden-key');
});

const preflight = (origin: string): object => ({
  method: 'OPTIONS',
  url: '/v1/search',
  headers: { origin, 'access-control-request-method': 'GET' },
});

describe('limits', () => {
  test('an address that asks too often waits, the machine itself never', async () => {
    const { app } = await testApp(db, { requestsPerMinute: 2 });
    const ask = (remoteAddress: string): Promise<number> =>
      app.inject({ url: '/v1/categories', remoteAddress }).then(({ statusCode }) => statusCode);
    expect([await ask('203.0.113.7'), await ask('203.0.113.7'), await ask('203.0.113.7')]).toEqual([
      200, 200, 429,
    ]);
    expect(await ask('203.0.113.8')).toBe(200);
    for (let i = 0; i < 4; i += 1) expect(await ask('127.0.0.1')).toBe(200);
    const refused = await app.inject({ url: '/v1/categories', remoteAddress: '203.0.113.7' });
    expect(refused.json()).toMatchObject({ code: 'RATE_LIMITED' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await app.inject({ url: '/health/live', remoteAddress: '203.0.113.7' })).statusCode).toBe(200);
  });

  test('a process that lags asks to come back later, and its health still answers', async () => {
    const { app } = await testApp(db, { maxEventLoopDelayMs: 5 });
    const refused = await vi.waitFor(
      async () => {
        const busyUntil = performance.now() + 100;
        while (performance.now() < busyUntil);
        const response = await app.inject({ url: '/v1/categories' });
        expect(response.statusCode).toBe(503);
        return response;
      },
      { timeout: 20_000, interval: 20 },
    );
    expect(refused.json()).toMatchObject({ code: 'OVERLOADED' });
    expect(refused.headers['retry-after']).toBe('5');
    expect((await app.inject({ url: '/health/live' })).statusCode).toBe(200);
  });

  test('other origins may call only where the configuration names them', async () => {
    const { app } = await testApp(db, { corsOrigins: ['https://shop.example'] });
    const allowed = await app.inject(preflight('https://shop.example'));
    expect(allowed.headers['access-control-allow-origin']).toBe('https://shop.example');
    const other = await app.inject(preflight('https://other.example'));
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('pages', () => {
  const webDirectory = mkdtempSync(path.join(tmpdir(), 'mizan-web-'));
  mkdirSync(path.join(webDirectory, 'assets'));
  writeFileSync(path.join(webDirectory, 'index.html'), '<!doctype html><title>ميزان</title>');
  writeFileSync(path.join(webDirectory, 'assets', 'index-a1b2.js'), 'export {};');
  afterAll(() => rmSync(webDirectory, { recursive: true }));
  const html = { accept: 'text/html,*/*' };

  test.each(['/', '/listings/logo-1', '/search?q=x'])('%s opens the page', async (url) => {
    const { app } = await testApp(db, { webDirectory });
    const response = await app.inject({ url, headers: html });
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('<title>ميزان</title>');
    expect(response.headers['cache-control']).toBe('no-cache');
    expect(response.headers['content-security-policy']).toContain("default-src 'self'");
  });

  test.each(['/v1/none', '/v1', '/assets/none.js', '/health/none'])(
    '%s never opens the page',
    async (url) => {
      const { app } = await testApp(db, { webDirectory });
      const response = await app.inject({ url, headers: html });
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([404, 'NOT_FOUND']);
    },
  );

  test('assets are kept by browsers, and nothing outside of the directory is served', async () => {
    const { app } = await testApp(db, { webDirectory });
    const asset = await app.inject({ url: '/assets/index-a1b2.js' });
    expect(asset.headers['cache-control']).toContain('immutable');
    const outside = await app.inject({ url: '/assets/..%2f..%2f..%2fetc%2fpasswd' });
    expect(outside.statusCode).toBe(404);
  });
});
