import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { AppError } from '../errors/app-error.js';
import { dataPaths } from './data-directory.js';
import { commandLine, identify, stopProcess } from './process.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { placePostgresData, type PostgresPlace } from './postgres-place.js';
import type { ServiceDefinition } from './supervised-service.js';

const postgresUser = 'mizan';
const postgresDatabase = 'mizan';

const stopSteps: ServiceDefinition['stopSteps'] = [
  { signal: 'SIGINT', patience: 20_000 },
  { signal: 'SIGQUIT', patience: 5000 },
  { signal: 'SIGKILL', patience: 5000 },
];

/** A local store for one machine: small memory, nothing written is lost. */
const serverSettings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=128MB',
  'effective_cache_size=1GB',
  'random_page_cost=1.1',
  'max_wal_size=1GB',
  'wal_compression=on',
  'jit=off',
  'timezone=UTC',
];

const settingsWithoutDurability = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Prepares the database's binaries and its data (made on first use) and says how the keeper runs it. */
export async function postgresDefinition(
  directory: string,
  password: string,
  durability: 'full' | 'none',
): Promise<ServiceDefinition> {
  const place = await placePostgresData(dataPaths(directory).postgres);
  const binaries = await postgresBinaries(directory, place.account);
  const data = join(place.root, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(binaries, place, data, password);
  await checkVersion(data, binaries);
  await stopForgotten(data);
  const settings = [...serverSettings, ...(durability === 'none' ? settingsWithoutDurability : [])];
  return {
    name: 'postgres',
    label: 'PostgreSQL',
    command: (port) => ({
      file: binaries.postgres,
      arguments: ['-D', data, ...[...settings, `port=${port}`].flatMap((setting) => ['-c', setting])],
      cwd: place.account === undefined ? place.root : '/',
      environment: { TZ: 'UTC' },
      account: place.account,
    }),
    isReady: async (port) => ensureDatabase(postgresUrl(port, password, 'postgres'), directory),
    stopSteps,
  };
}

export function postgresUrl(port: number, password: string, database = postgresDatabase): string {
  return `postgres://${postgresUser}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the cluster under another name first, so that an interrupted start leaves no half of it behind. */
async function initialise(
  binaries: PostgresBinaries,
  place: PostgresPlace,
  data: string,
  password: string,
): Promise<void> {
  const draft = `${data}.new`;
  const passwordFile = join(place.root, 'password');
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.account !== undefined) await chown(passwordFile, place.account.uid, place.account.gid);
  const options = [
    ...['-D', draft, '-U', postgresUser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--builtin-locale=C.UTF-8'],
    '--no-sync',
  ];
  try {
    await promisify(execFile)(binaries.initdb, options, {
      cwd: place.account === undefined ? place.root : '/',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TZ: 'UTC' },
      ...place.account,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, data);
}

async function checkVersion(data: string, binaries: PostgresBinaries): Promise<void> {
  const found = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  if (found !== binaries.major) {
    throw new AppError('DATA_DIRECTORY_VERSION', { directory: data, found, needed: binaries.major });
  }
}

/**
 * The lock of the data directory is ours, so a server on this data is a left one: it is stopped. A note of one that
 * is gone is removed, since its number may by now belong to a stranger, for whom the server would wait in vain.
 */
async function stopForgotten(data: string): Promise<void> {
  const note = join(data, 'postmaster.pid');
  const pid = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const identity = identify(pid);
  if (identity !== null && commandLine(pid).includes(data)) await stopProcess(identity, stopSteps);
  await rm(note, { force: true });
}

const wrongPassword = '28P01';

/** Whether the server answers; makes our database where it is missing. */
async function ensureDatabase(url: string, directory: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {
    // The next try tells.
  });
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [postgresDatabase]);
    if (found.rowCount === 0) await client.query(`create database ${postgresDatabase}`);
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== wrongPassword) throw error;
    const reason = 'secrets.json does not hold the password that this database was made with';
    throw new AppError('DATA_DIRECTORY_UNUSABLE', { directory, reason }, { cause: error });
  } finally {
    await client.end();
  }
}
