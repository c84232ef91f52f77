import { spawnSync } from 'node:child_process';
import { chown, lstat, mkdir, mkdtemp, realpath, rmdir, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../errors/app-error.js';

/** The account that runs the database, when it is not our own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface PostgresPlace {
  /** Absolute, without links; belongs to the account that runs the database. */
  readonly root: string;
  /** PostgreSQL refuses to run as root: then another account runs it. */
  readonly account: Account | undefined;
}

/** The system's `nobody`: owns nothing, may log in nowhere. */
const nobody: Account = { uid: 65_534, gid: 65_534 };

/** Where root may put what another account must reach, best first. */
export const sharedPlaces = ['/var/lib/mizan', '/var/tmp', tmpdir()];

/**
 * Finds or makes the directory of the database. As root it belongs to another account; where that account cannot
 * come in (a checkout below /root), the data lies in a shared place and `path` is a link to it.
 */
export async function placePostgresData(path: string): Promise<PostgresPlace> {
  const asRoot = process.getuid?.() === 0;
  if (await isThere(path)) return existingPlace(path, asRoot);
  await mkdir(path, { mode: 0o700 });
  if (!asRoot) return { root: await realpath(path), account: undefined };
  await chown(path, nobody.uid, nobody.gid);
  if (canUse(path, nobody)) return { root: await realpath(path), account: nobody };
  await rmdir(path);
  return { root: await placeElsewhere(path), account: nobody };
}

async function existingPlace(path: string, asRoot: boolean): Promise<PostgresPlace> {
  const root = await realpath(path).catch((cause: unknown) => {
    throw new AppError('DATA_DIRECTORY_UNUSABLE', { directory: path, reason: 'broken link' }, { cause });
  });
  if (!asRoot) return { root, account: undefined };
  const owner = await stat(root);
  const account = owner.uid === 0 ? nobody : { uid: owner.uid, gid: owner.gid };
  if (owner.uid === 0) await chown(root, account.uid, account.gid);
  if (canUse(root, account)) return { root, account };
  throw new AppError('DATA_DIRECTORY_UNUSABLE', {
    directory: root,
    reason: `the account ${account.uid}, which runs PostgreSQL, may not enter it or a directory above it`,
  });
}

async function placeElsewhere(path: string): Promise<string> {
  for (const place of sharedPlaces) {
    if (!(await ensureShared(place))) continue;
    const root = await mkdtemp(join(place, 'pg-'));
    await chown(root, nobody.uid, nobody.gid);
    if (canUse(root, nobody)) {
      await symlink(root, path);
      return root;
    }
    await rmdir(root);
  }
  throw new AppError('DATA_DIRECTORY_UNUSABLE', {
    directory: path,
    reason: `PostgreSQL does not run as root, and the account ${nobody.uid} may enter neither it nor ${sharedPlaces.join(', ')}`,
  });
}

/** Whether the place exists or could be made, and others cannot exchange what we put there. */
export async function ensureShared(place: string): Promise<boolean> {
  try {
    await mkdir(place, { recursive: true, mode: 0o755 });
    const { uid, mode } = await stat(place);
    const isSticky = (mode & 0o1000) !== 0;
    return uid === 0 && (isSticky || (mode & 0o022) === 0);
  } catch {
    return false;
  }
}

/** Asks the system itself, by entering the directory as the account. */
function canUse(directory: string, account: Account): boolean {
  const test = 'cd "$1" && [ -w . ]';
  return spawnSync('/bin/sh', ['-c', test, 'sh', directory], { cwd: '/', ...account }).status === 0;
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
