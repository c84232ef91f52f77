import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createPostJson, type PostJson } from '../../../src/platform/post-json.js';

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

async function serve(answer: RequestListener, timeout = 5000): Promise<PostJson> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return createPostJson({ url: `http://127.0.0.1:${address.port}/base`, headers: { 'x-key': 'k' }, timeout });
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

test('rejects with what the service said on any status but 200', async () => {
  const post = await serve((_, response) => {
    response.writeHead(400).end('{"message":"bad filter"}');
  });
  await expect(post('x', {})).rejects.toThrow('status 400: {"message":"bad filter"}');
});

test('rejects when no answer comes in time', async () => {
  const post = await serve(() => undefined, 50);
  await expect(post('x', {})).rejects.toThrow('no answer within 50 ms');
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
