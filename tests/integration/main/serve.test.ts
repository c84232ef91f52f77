import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { temporaryDirectory } from '../../support/index.js';
import { expectEnded, servicePids } from '../platform/launcher-helpers.js';

const program = resolve(import.meta.dirname, '../../../src/main/cli.ts');
const directory = temporaryDirectory();
const data = join(directory, '.mizan');
const running: ChildProcess[] = [];

interface Mizan {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly exit: Promise<number | null>;
}

/** `mizan serve` on the directory, as a process of its own. */
function serve(settings: Record<string, string> = {}): Mizan {
  const environment = { PATH: process.env['PATH'], PORT: '0', MIZAN_DATA_DIR: data, ...settings };
  const child = spawn(process.execPath, ['--import', 'tsx', program, 'serve'], { env: environment });
  running.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return { process: child, output: () => output, exit };
}

async function addressOf(mizan: Mizan): Promise<string> {
  return vi.waitFor(
    () => {
      const address = /Mizan runs at (http:\S+)/.exec(mizan.output())?.[1];
      if (address === undefined) throw new Error(`no address yet:\n${mizan.output()}`);
      return address;
    },
    { timeout: 100_000, interval: 50 },
  );
}

async function hitsOf(address: string, text: string): Promise<{ id: string }[]> {
  const response = await fetch(`${address}/v1/search?q=${encodeURIComponent(text)}`);
  return ((await response.json()) as { hits: { id: string }[] }).hits;
}

/** As the output tells visitors of the demo to. */
async function signIn(address: string, output: string): Promise<number> {
  const password = /password: ([\w-]+)/u.exec(output)?.[1];
  const response = await fetch(`${address}/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'seller@demo.example', password }),
  });
  return response.status;
}

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

afterAll(async () => {
  await vi.waitFor(() => {
    rmSync(directory, { recursive: true });
  }, 20_000);
});

test('the first start answers searches over the demo, the next one keeps it, and each ends in order', async () => {
  const first = serve();
  const address = await addressOf(first);
  expect(first.output()).toContain('ميزان يعمل على');
  const hits = await hitsOf(address, 'تصميم شعار');
  expect(hits.length).toBeGreaterThan(10);
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  expect(await signIn(address, first.output())).toBe(200);

  const second = serve();
  expect(await second.exit).toBe(2);
  expect(second.output()).toContain('يعمل بالفعل');
  expect(second.output()).toContain(address);

  const pids = servicePids(data);
  first.process.kill('SIGTERM');
  expect(await first.exit).toBe(0);
  await expectEnded(pids);

  const third = serve();
  expect(await hitsOf(await addressOf(third), 'تصميم شعار')).toHaveLength(hits.length);
  expect(third.output()).not.toContain('Loading the demo');
  const keys = /mizan_\S+/g;
  expect(third.output().match(keys)).toEqual(first.output().match(keys));
  third.process.kill('SIGINT');
  expect(await third.exit).toBe(0);
}, 180_000);

test('a taken port is refused with the setting to change, and nothing is left running', async () => {
  const stranger = createServer().listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const port = String((stranger.address() as { port: number }).port);
  const mizan = serve({ PORT: port });
  expect(await mizan.exit).toBe(2);
  expect(mizan.output()).toContain('PORT');
  expect(mizan.output()).toContain(`127.0.0.1:${port}`);
  await vi.waitFor(() => {
    expect(() => servicePids(data)).toThrow('ENOENT');
  }, 20_000);
  stranger.close();
}, 120_000);

test('a wrong setting is refused before anything starts', async () => {
  const mizan = serve({ PORT: 'eighty', MIZAN_DATA_DIR: join(directory, 'other') });
  expect(await mizan.exit).toBe(2);
  expect(mizan.output()).toContain('PORT=eighty');
}, 60_000);
