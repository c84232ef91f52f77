import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSilentServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { createPostJson, type PostJson } from '../../../src/platform/post-json.js';

const servers: Server[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) {
    if (!server.listening) continue;
    server.close();
    await once(server, 'close');
  }
});

async function listen(server: Server, protocol = 'http'): Promise<string> {
  servers.push(server.listen(0, '127.0.0.1'));
  server.on('connection', (socket) => sockets.push(socket));
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `${protocol}://127.0.0.1:${address.port}/base`;
}

async function serve(answer: RequestListener, timeout = 5000): Promise<PostJson> {
  return createPostJson({ url: await listen(createServer(answer)), headers: { 'x-key': 'k' }, timeout });
}

test('sends JSON with the given headers below the address and reads the answer', async () => {
  const post = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const asked: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      response.end(JSON.stringify({ path: request.url, key: request.headers['x-key'], asked }));
    });
  });
  const answer = await post('indexes/a/search', { q: 'شعار' });
  expect(answer).toEqual({ path: '/base/indexes/a/search', key: 'k', asked: { q: 'شعار' } });
});

test('does not ask for compressed answers, which arrive later', async () => {
  const post = await serve((request, response) => {
    response.end(JSON.stringify(request.headers['accept-encoding'] ?? 'as it is'));
  });
  await expect(post('x', {})).resolves.toBe('as it is');
});

test('rejects with the beginning of what the service said on any status but 200', async () => {
  const post = await serve((_, response) => {
    response.writeHead(400).end('{"message":"bad filter"}');
  });
  await expect(post('x', {})).rejects.toThrow('status 400: {"message":"bad filter"}');
  const wordy = await serve((_, response) => {
    response.writeHead(500).end('ش'.repeat(501));
  });
  await expect(wordy('x', {})).rejects.toThrow(new Error(`status 500: ${'ش'.repeat(500)}`));
});

test('rejects when no answer comes in time', async () => {
  const post = await serve(() => undefined, 50);
  await expect(post('x', {})).rejects.toThrow('no answer within 50 ms');
});

test('rejects when an answer stops in the middle, or the connection is never made', async () => {
  const halting = await serve((_, response) => {
    response.write('{"hits":');
  }, 50);
  await expect(halting('x', {})).rejects.toThrow('no answer within 50 ms');
  const url = await listen(createSilentServer(), 'https');
  const silent = createPostJson({ url, headers: {}, timeout: 50 });
  await expect(silent('x', {})).rejects.toThrow('no answer within 50 ms');
});

test('asks again where a kept-alive connection was closed by the service at that moment', async () => {
  let requests = 0;
  const post = await serve((request, response) => {
    requests += 1;
    if (requests === 2) request.socket.resetAndDestroy();
    else response.end(String(requests));
  });
  await post('x', {});
  await expect(post('x', {})).resolves.toBe(3);
});

test('asks no third time, and not where nobody listens', async () => {
  let requests = 0;
  const server = createServer((request) => {
    requests += 1;
    request.socket.resetAndDestroy();
  });
  const post = createPostJson({ url: await listen(server), headers: {}, timeout: 5000 });
  await expect(post('x', {})).rejects.toThrow();
  expect(requests).toBe(2);
  server.close();
  await expect(post('x', {})).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a kept-alive connection does not keep a process that is done', { timeout: 15_000 }, async () => {
  const server = createServer((_, response) => {
    response.end('"شعار"');
  });
  server.keepAliveTimeout = 60_000;
  const program = fileURLToPath(new URL('support/asks-once.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, await listen(server)]);
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const [said, [code]] = await Promise.all([text(child.stdout), exit]);
  expect({ said, code }).toEqual({ said: '"شعار"', code: 0 });
});
