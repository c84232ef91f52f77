import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { problem } from '../../../src/api/contracts/problem.js';
import { AppError } from '../../../src/platform/errors/app-error.js';
import { testDatabase } from '../../support/index.js';
import { searchBeforeIndex, smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
await smallMarketplace(db);
const { app } = await testApp(db);

const json = { 'content-type': 'application/json' };

test.each([
  ['an unknown route', { url: '/v1/nothing' }, 404, 'NOT_FOUND'],
  ['an unknown address outside of the API', { url: '/wp-login.php' }, 404, 'NOT_FOUND'],
  [
    'a method that the address does not take',
    { method: 'DELETE', url: '/v1/search' },
    405,
    'METHOD_NOT_ALLOWED',
  ],
  ['an address that is not UTF-8', { url: '/v1/listings/%ED%A0%80' }, 400, 'MALFORMED_REQUEST'],
  ['an id that cannot be stored', { url: '/v1/listings/%00' }, 400, 'VALIDATION_FAILED'],
  ['an endless id', { url: `/v1/listings/${'9'.repeat(900)}` }, 400, 'VALIDATION_FAILED'],
  ['an id beyond the router', { url: `/v1/listings/${'9'.repeat(2000)}` }, 431, 'HEADERS_TOO_LARGE'],
  ['an id that looks like SQL', { url: "/v1/listings/1'%20or%201=1--" }, 404, 'NOT_FOUND'],
  ['a listing that is not published', { url: '/v1/listings/draft-1' }, 404, 'NOT_FOUND'],
  ['a limit of zero', { url: '/v1/search?limit=0' }, 400, 'VALIDATION_FAILED'],
  ['a limit beyond the largest', { url: '/v1/search?limit=101' }, 400, 'VALIDATION_FAILED'],
  ['a limit that is no number', { url: '/v1/search?limit=ten' }, 400, 'VALIDATION_FAILED'],
  ['a limit in hexadecimal', { url: '/v1/search?limit=0x10' }, 400, 'VALIDATION_FAILED'],
  ['a fraction of a limit', { url: '/v1/search?limit=1.5' }, 400, 'VALIDATION_FAILED'],
  ['a parameter given twice', { url: '/v1/search?q=a&q=b' }, 400, 'VALIDATION_FAILED'],
  ['an unknown parameter', { url: '/v1/search?colour=red' }, 400, 'VALIDATION_FAILED'],
  ['an unknown sort', { url: '/v1/search?sort=price%3Bdrop' }, 400, 'VALIDATION_FAILED'],
  ['a negative price', { url: '/v1/search?priceMax=-1' }, 400, 'VALIDATION_FAILED'],
  ['a text of 501 characters', { url: `/v1/search?q=${'a'.repeat(501)}` }, 400, 'QUERY_TOO_LONG'],
  ['a suggestion for 501 characters', { url: `/v1/suggest?q=${'a'.repeat(501)}` }, 400, 'QUERY_TOO_LONG'],
  [
    'a body that is not JSON',
    { method: 'POST', url: '/v1/events', headers: json, body: '{"events":' },
    400,
    'MALFORMED_REQUEST',
  ],
  ['an empty body', { method: 'POST', url: '/v1/events', headers: json, body: '' }, 400, 'MALFORMED_REQUEST'],
  ['no body', { method: 'POST', url: '/v1/events' }, 400, 'VALIDATION_FAILED'],
  [
    'a body of another kind',
    { method: 'POST', url: '/v1/events', headers: { 'content-type': 'text/csv' }, body: 'a' },
    415,
    'MEDIA_TYPE_UNSUPPORTED',
  ],
  [
    'a body of 10 MB',
    { method: 'POST', url: '/v1/events', headers: json, body: JSON.stringify('a'.repeat(10_000_000)) },
    413,
    'BODY_TOO_LARGE',
  ],
  [
    'a list instead of an object',
    { method: 'POST', url: '/v1/events', headers: json, body: '[]' },
    400,
    'VALIDATION_FAILED',
  ],
  [
    'a poisoned prototype',
    { method: 'POST', url: '/v1/events', headers: json, body: '{"__proto__":{"events":[]}}' },
    400,
    'MALFORMED_REQUEST',
  ],
  [
    'a batch beyond the largest',
    {
      method: 'POST',
      url: '/v1/events',
      headers: json,
      body: JSON.stringify({ events: Array.from({ length: 1001 }, () => 1) }),
    },
    400,
    'VALIDATION_FAILED',
  ],
  [
    'a key that is none',
    { url: '/v1/categories', headers: { authorization: 'Bearer nonsense' } },
    401,
    'API_KEY_INVALID',
  ],
  [
    'another way to sign in',
    { url: '/v1/categories', headers: { authorization: 'Basic YTpi' } },
    401,
    'API_KEY_INVALID',
  ],
  [
    'a search before there is an index',
    { url: '/v1/search?q=%D8%B4%D8%B9%D8%A7%D8%B1' },
    503,
    'SEARCH_UNAVAILABLE',
  ],
] as const)('%s is refused as problem details', async (_name, request, status, code) => {
  const response = await app.inject({ method: 'GET', ...request });
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const body = problem.strict().parse(response.json());
  expect({ status: response.statusCode, code: body.code }).toEqual({ status, code });
  expect(body.status).toBe(status);
  expect(body.type).toBe(`urn:mizan:problem:${code}`);
  expect(body.instance).toBe(`urn:mizan:request:${String(response.headers['x-request-id'])}`);
  expect(body.title).toMatch(/\p{Script=Arabic}/u);
});

test('a refusal names the field and what is wrong with it, in the language asked for', async () => {
  const ask = async (language: string): Promise<unknown> => {
    const headers = { 'accept-language': language };
    const response = await app.inject({ url: '/v1/search?limit=500&levelMin=king&colour=red', headers });
    expect(response.headers['content-language']).toBe(language.slice(0, 2));
    return response.json<{ errors: unknown }>().errors;
  };
  expect(await ask('en-GB')).toEqual([
    { path: 'limit', message: 'must be at most 100' },
    { path: 'levelMin', message: 'must be one of: new, active, distinguished, expert' },
    { path: '', message: 'unknown: colour' },
  ]);
  expect(await ask('ar')).toEqual([
    { path: 'limit', message: 'يجب ألا تزيد القيمة على 100' },
    { path: 'levelMin', message: 'اختر إحدى القيم: new، active، distinguished، expert' },
    { path: '', message: 'غير معروف: colour' },
  ]);
});

test('a wrong method is told the right ones', async () => {
  const response = await app.inject({ method: 'PUT', url: '/v1/categories' });
  expect(response.headers['allow']).toBe('GET, HEAD');
});

test("an error of our own is told by its request's id alone", async () => {
  const unreachable = { service: 'Meilisearch', address: 'http://secret:7700', setting: 'MEILI_URL' };
  for (const error of [new Error('secret'), new AppError('SERVICE_UNREACHABLE', unreachable)]) {
    const { app: failing } = await testApp(db, {
      search: { ...searchBeforeIndex, suggest: () => Promise.reject(error) },
    });
    const headers = { 'x-request-id': 'given-by-caller' };
    const response = await failing.inject({ url: '/v1/suggest?q=a', headers });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('secret');
    expect(response.json()).toMatchObject({
      code: 'INTERNAL',
      instance: 'urn:mizan:request:given-by-caller',
    });
  }
});

/** Sends bytes to a listening application and reads until it hangs up. */
async function talk(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(text);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

test.each([
  [
    'a head that is too large',
    `GET /v1/search?q=${'a'.repeat(40_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
    431,
    'HEADERS_TOO_LARGE',
  ],
  ['something that is not HTTP', 'hello\r\n\r\n', 400, 'MALFORMED_REQUEST'],
])('%s is refused as problem details too', async (_name, text, status, code) => {
  const { app: listening } = await testApp(db);
  await listening.listen({ port: 0, host: '127.0.0.1' });
  const { port } = listening.server.address() as AddressInfo;
  const [head = '', body = ''] = (await talk(port, text)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `, 'u'));
  expect(head).toContain('application/problem+json');
  expect(problem.parse(JSON.parse(body))).toMatchObject({ status, code });
});
