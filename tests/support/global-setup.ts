import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/platform/config.js';
import { openDatabase } from '../../src/platform/database/database.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { openServices } from '../../src/platform/embedded/index.js';
import { openMizanQueue } from '../../src/platform/queue/index.js';
import { administer } from './database-server.js';
import { startRedis } from './redis.js';
import { databaseAddress, type TestServices } from './services.js';
import { temporaryDirectory } from './temporary-directory.js';

interface Run {
  readonly services: TestServices;
  stop(): Promise<void>;
}

/** Both projects that need services load this file apart, in one process: they share one set. */
const shared = globalThis as { mizanTestRun?: Promise<Run>; mizanTestUsers?: number };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.mizanTestUsers = (shared.mizanTestUsers ?? 0) + 1;
  shared.mizanTestRun ??= start();
  const run = await shared.mizanTestRun;
  project.provide('services', run.services);
  return async () => {
    shared.mizanTestUsers = (shared.mizanTestUsers ?? 1) - 1;
    if (shared.mizanTestUsers > 0) return;
    delete shared.mizanTestRun;
    await run.stop();
  };
}

async function start(): Promise<Run> {
  const directory = temporaryDirectory();
  const environment = process.env;
  const config = readConfig(
    {
      DATABASE_URL: environment['TEST_DATABASE_URL'],
      MEILI_URL: environment['TEST_MEILI_URL'],
      MEILI_MASTER_KEY: environment['TEST_MEILI_MASTER_KEY'],
      MIZAN_DATA_DIR: join(directory, '.mizan'),
    },
    directory,
  );
  const embedded = await openServices(config, { client: 'server', durability: 'none' });
  const ownRedis = environment['TEST_REDIS_URL'] === undefined ? await startRedis() : null;
  const redisUrl = environment['TEST_REDIS_URL'] ?? ownRedis?.url ?? null;
  if (redisUrl === null) reportMissingRedis();
  const { databaseUrl, meiliUrl, meiliKey } = embedded;
  const templateDatabase = await makeTemplate(databaseUrl);
  return {
    services: { databaseUrl, meiliUrl, meiliKey, redisUrl, templateDatabase },
    stop: async () => {
      await administer(databaseUrl, `drop database ${templateDatabase} with (force)`);
      await ownRedis?.stop();
      await embedded.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Migrated once a run; every test file clones it. */
async function makeTemplate(databaseUrl: string): Promise<string> {
  const name = `template_${process.pid}_${Date.now()}`;
  await administer(databaseUrl, `create database ${name}`);
  const url = databaseAddress(databaseUrl, name);
  const onError = (error: Error): void => {
    throw error;
  };
  const db = openDatabase(url, onError, 1);
  await migrate(db);
  await db.destroy();
  const queue = await openMizanQueue({ store: { kind: 'postgres', url }, onError });
  await queue.close();
  return name;
}

function reportMissingRedis(): void {
  const text = 'redis-server is not on the PATH: the queue suite cannot run on Redis';
  if (process.env['CI'] === 'true') throw new Error(text);
  console.warn(`\n  ${text} and is skipped there. Debian: apt-get install redis-server\n`);
}
