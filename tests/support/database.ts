import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import { openDatabase, type Db } from '../../src/platform/database/database.js';
import { administer } from './database-server.js';
import { databaseAddress, testServices } from './services.js';

export interface TestDatabase {
  readonly db: Db;
  readonly url: string;
}

/** A copy of the migrated template, for one test file; dropped after it. */
export async function testDatabase(): Promise<TestDatabase> {
  const { databaseUrl, templateDatabase } = testServices();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(databaseUrl, `create database ${name} template ${templateDatabase}`);
  const url = databaseAddress(databaseUrl, name);
  const db = openDatabase(
    url,
    () => {
      // The drop below ends connections that a test left open.
    },
    5,
  );
  afterAll(async () => {
    await db.destroy();
    await administer(databaseUrl, `drop database if exists ${name} with (force)`);
  });
  return { db, url };
}
