import { open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { identify, isRunning, type ProcessIdentity } from './process.js';

const ownerSchema = z.object({ pid: z.int().positive(), startedAt: z.string().nullable() });

/** A file that was made but not yet written to is trusted for this long, in milliseconds. */
const writingTime = 2000;

/** The running process that holds the lock, null when nobody does. */
export async function lockOwner(path: string): Promise<ProcessIdentity | 'unknown' | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const owner = parseOwner(text);
  if (owner !== null) return isRunning(owner) ? owner : null;
  return (await age(path)) < writingTime ? 'unknown' : null;
}

/** Takes the lock for this process; false when another running process holds it. */
export async function acquireLock(path: string): Promise<boolean> {
  for (;;) {
    if (await create(path)) return true;
    if ((await lockOwner(path)) !== null) return false;
    await removeStale(path);
  }
}

export async function releaseLock(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Only the holder of a second lock removes a stale one: otherwise two finders could remove each other's new lock. */
async function removeStale(path: string): Promise<void> {
  const broom = `${path}.stale`;
  if (await create(broom)) {
    try {
      if ((await lockOwner(path)) === null) await rm(path, { force: true });
    } finally {
      await rm(broom, { force: true });
    }
  } else {
    if ((await age(broom)) > writingTime) await rm(broom, { force: true });
    await sleep(10);
  }
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(JSON.stringify(identify(process.pid)));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function parseOwner(text: string): ProcessIdentity | null {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Milliseconds since the last change; endless for a file that is gone. */
async function age(path: string): Promise<number> {
  return stat(path).then(
    (entry) => Date.now() - entry.mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );
}
