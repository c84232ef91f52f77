/** How a process follows what is published, in good times and bad. */
import { sql } from 'kysely';
import { afterEach, expect, test, vi } from 'vitest';
import { openProfileSource, type OpenProfileSource } from '../../../src/search/profiles/profile-source.js';
import { liveVersion, publishDocument } from '../../../src/tuning/profiles/index.js';
import { testDatabase } from '../../support/index.js';

const { db, url } = await testDatabase();
const open: OpenProfileSource[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((source) => source.close()));
});

async function follow(onError: (error: unknown) => void = () => undefined): Promise<OpenProfileSource> {
  const source = await openProfileSource(db, url, onError);
  open.push(source);
  return source;
}

async function publish(rating: number): Promise<number> {
  const editor = { name: 'test', accountId: null };
  const editing = { db, now: new Date(), newId: () => 'unused', editor };
  const document = { weights: { rating } };
  return publishDocument(editing, document, { replaces: await liveVersion(db), reason: 'تجربة' });
}

const versionOf = (source: OpenProfileSource): number => Number(source.current().version.split('/')[0]);

test('every process has the newest version soon after it was published', async () => {
  const sources = [await follow(), await follow()];
  const version = await publish(0.1);
  for (const source of sources) await vi.waitFor(() => expect(versionOf(source)).toBe(version), 10_000);
});

test('what a request has read does not change under it', async () => {
  const source = await follow();
  const before = source.current();
  const copy = structuredClone(before);
  await publish(0.2);
  await source.refresh();
  expect(source.current()).not.toBe(before);
  expect(before).toEqual(copy);
});

test('a lost connection is no lost profile, and a new one is made', async () => {
  const source = await follow();
  const listeners = sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database() and query = 'listen "ranking_profile"'`;
  await vi.waitFor(async () => expect((await listeners.execute(db)).rows).toHaveLength(1), 10_000);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query = 'listen "ranking_profile"'`.execute(db);
  const version = await publish(0.3);
  await vi.waitFor(() => expect(versionOf(source)).toBe(version), 10_000);
  await vi.waitFor(async () => expect((await listeners.execute(db)).rows).toHaveLength(1), 10_000);
});

test('a version that cannot be read leaves the one before in force, is reported once, and is no dead end', async () => {
  const errors: unknown[] = [];
  const source = await follow((error) => errors.push(error));
  const before = await publish(0.4);
  await source.refresh();
  await db
    .insertInto('ranking_profile')
    .values({
      version: before + 1,
      document: JSON.stringify({ weights: { unheardOf: 1 } }),
      reason: 'إصدار آخر',
      restores: null,
      published_by: 'test',
      account_id: null,
      published_at: new Date(),
    })
    .execute();
  for (let look = 0; look < 3; look += 1) await expect(source.refresh()).rejects.toThrow();
  expect(versionOf(source)).toBe(before);
  expect(errors).toHaveLength(1);
  await db
    .deleteFrom('ranking_profile')
    .where('version', '=', before + 1)
    .execute();
  const next = await publish(0.5);
  await vi.waitFor(() => expect(versionOf(source)).toBe(next), 10_000);
});
