import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, statSync } from 'node:fs';
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryDirectory } from '../../support/index.js';
import {
  checkout,
  expectEnded,
  keeperPid,
  makeCheckout,
  patience,
  query,
  removeWithDatabase,
  servicePid,
  servicePids,
  startClient,
  type Client,
  type ClientOptions,
} from './launcher-helpers.js';

const asRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };
const nobodyReachesCheckout =
  asRoot && spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', checkout], { cwd: '/', ...nobody }).status === 0;

let directory: string;
let data: string;
let clients: Client[];

beforeEach(() => {
  directory = temporaryDirectory();
  data = join(directory, '.mizan');
  clients = [];
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.end('SIGKILL')));
  await vi.waitFor(() => removeWithDatabase(directory, data), patience);
});

async function start(options?: ClientOptions): Promise<Client> {
  const client = await startClient(data, options);
  clients.push(client);
  return client;
}

describe('embedded services', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'stop in order on %s, and keep what was written',
    async (signal) => {
      const first = await start({ kind: 'server' });
      await query(first.answer.databaseUrl, 'create table kept as select 42 as answer');
      const pids = servicePids(data);
      expect(pids).toHaveLength(3);
      await first.end(signal);
      await expectEnded(pids);
      const second = await start({ kind: 'server' });
      expect(await query(second.answer.databaseUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    },
  );

  test('end when the only process that uses them is killed', async () => {
    const client = await start({ kind: 'server' });
    const pids = servicePids(data);
    await client.end('SIGKILL');
    await expectEnded(pids);
  });

  test('refuse a second server and say where the first one is', async () => {
    const first = await start({ kind: 'server' });
    const second = await start({ kind: 'server' });
    expect(second.answer).toMatchObject({ code: 'ALREADY_RUNNING' });
    expect(second.answer.message).toContain('http://127.0.0.1:3000');
    expect(await query(first.answer.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('are shared by processes that start at once, until the last one leaves', async () => {
    const all = await Promise.all([start({ kind: 'server' }), start(), start()]);
    expect(new Set(all.map((client) => client.answer.databaseUrl)).size).toBe(1);
    const [server, one, other] = all;
    expect(all.filter(({ answer }) => answer.isFirst === true)).toHaveLength(1);
    const pids = servicePids(data);
    await Promise.all([server.end('SIGTERM'), one.end('SIGKILL')]);
    expect(await query(other.answer.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await other.end('SIGTERM');
    await expectEnded(pids);
  });

  test('can be taken by a new process at the very moment the last one leaves', async () => {
    const first = await start({ kind: 'server' });
    const ending = first.end('SIGTERM');
    const second = await start({ kind: 'server' });
    await ending;
    expect(await query(second.answer.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('are stopped and started anew after their keeper was killed', async () => {
    const first = await start({ kind: 'server' });
    await query(first.answer.databaseUrl, 'create table kept as select 42 as answer');
    const pids = servicePids(data);
    process.kill(keeperPid(data), 'SIGKILL');
    await vi.waitFor(() => {
      expect(first.output()).toContain('lost');
    }, patience);
    const second = await start({ kind: 'server' });
    await expectEnded(pids);
    expect(await query(second.answer.databaseUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('are stopped by the client that leaves after their keeper was killed', async () => {
    const client = await start();
    const pids = servicePids(data);
    process.kill(keeperPid(data), 'SIGKILL');
    await client.end('SIGTERM');
    await expectEnded(pids);
  });

  test.each(['postgres', 'meilisearch'] as const)(
    'come back at the same address when %s dies',
    async (name) => {
      const { answer } = await start();
      const killed = servicePid(data, name);
      process.kill(killed, 'SIGKILL');
      await vi.waitFor(async () => {
        expect(servicePid(data, name)).not.toBe(killed);
        if (name === 'postgres') await query(answer.databaseUrl, 'select 1');
        else expect((await fetch(`${answer.meiliUrl}/health`)).ok).toBe(true);
      }, patience);
    },
  );

  test('let nobody in without the passwords, which only the owner can read', async () => {
    const { answer } = await start();
    const stranger = new URL(answer.databaseUrl);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect((await fetch(`${answer.meiliUrl}/indexes`)).status).toBe(401);
    for (const file of ['secrets.json', 'keeper.json']) {
      expect(statSync(join(data, file)).mode & 0o077).toBe(0);
    }
  });

  test('refuse data of another PostgreSQL and leave it alone', async () => {
    await mkdir(join(data, 'postgres', 'data'), { recursive: true });
    await writeFile(join(data, 'postgres', 'data', 'PG_VERSION'), '15\n');
    const { answer } = await start();
    expect(answer.code).toBe('DATA_DIRECTORY_VERSION');
    expect(answer.message).toContain('PostgreSQL 15');
  });

  test('run where npm has made no library links', async () => {
    const { answer } = await start({ root: await makeCheckout(directory) });
    expect(await query(answer.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.skipIf(!asRoot)('run for root from a directory that only root may enter', async () => {
    chmodSync(directory, 0o700);
    const root = await makeCheckout(directory);
    const { answer } = await start({ root });
    expect(await query(answer.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(lstatSync(join(data, 'postgres')).isSymbolicLink()).toBe(true);
    expect(statSync(await realpath(join(data, 'postgres'))).uid).toBe(nobody.uid);
  });

  test.skipIf(!nobodyReachesCheckout)('run for an ordinary user', async () => {
    chownSync(directory, nobody.uid, nobody.gid);
    const { answer } = await start({ account: nobody });
    expect(await query(answer.databaseUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(join(data, 'secrets.json')).uid).toBe(nobody.uid);
  });
});
