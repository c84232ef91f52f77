import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestDatabase, TestEngine } from '../../support/index.js';

const program = resolve(import.meta.dirname, '../../../src/main/cli.ts');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `mizan` with these arguments on these services, to its end. */
export async function runMizan(
  { url }: TestDatabase,
  engine: TestEngine,
  args: readonly string[],
): Promise<Ended> {
  const services = {
    DATABASE_URL: url,
    MEILI_URL: engine.url,
    MEILI_MASTER_KEY: engine.key,
    REDIS_URL: '',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env: { ...process.env, ...services },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await exit) as [number | null];
  return { code, stdout, stderr };
}
