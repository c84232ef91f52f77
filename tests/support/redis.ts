import { spawn, spawnSync } from 'node:child_process';
import { Redis } from 'ioredis';
import { freePort } from '../../src/platform/embedded/process.js';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the system's redis-server, in memory only; null where there is none. */
export async function startRedis(): Promise<TestRedis | null> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return null;
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', options, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const killWithUs = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', killWithUs);
  const url = `redis://127.0.0.1:${port}`;
  const probe = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 20 });
  probe.on('error', () => {
    // Not there yet.
  });
  await probe.ping();
  await probe.quit();
  return {
    url,
    stop: async () => {
      process.off('exit', killWithUs);
      child.kill('SIGTERM');
      await ended;
    },
  };
}
