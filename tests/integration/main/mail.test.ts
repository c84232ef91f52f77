import { createServer, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { openMail } from '../../../src/main/mail.js';
import { silentLogger } from '../../../src/platform/log.js';

const taken: { headers: IncomingHttpHeaders; body: unknown }[] = [];
let status = 202;
const server = createServer((request, response) => {
  void json(request).then((body) => {
    taken.push({ headers: request.headers, body });
    response.writeHead(status).end('{}');
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/letters`;
const letter = { to: 'sara@example.com', subject: 'أكّد بريدك', text: 'مرحباً سارة' };

test('letters are handed over as JSON with the key', async () => {
  await openMail({ mail: { url, key: 'a key' } }, silentLogger).send(letter);
  expect(taken.at(-1)).toMatchObject({ headers: { authorization: 'Bearer a key' }, body: letter });
});

test('a service that refuses a letter is not believed to have taken it', async () => {
  status = 500;
  const mail = openMail({ mail: { url, key: null } }, silentLogger);
  await expect(mail.send(letter)).rejects.toThrow('500');
  expect(taken.at(-1)?.headers.authorization).toBeUndefined();
});

test('without a service letters go to the log', async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line) => void lines.push(line) });
  await openMail({ mail: null }, log).send(letter);
  expect(lines.join('')).toContain('مرحباً سارة');
});
