import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { testDatabase, testEngine } from '../../support/index.js';

const { db, url } = await testDatabase();
const { url: meiliUrl, key: meiliKey } = testEngine();
const program = resolve(import.meta.dirname, '../../../src/main/cli.ts');

vi.setConfig({ testTimeout: 60_000 });

async function mizanRole(...args: string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, 'role', ...args], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      MEILI_URL: meiliUrl,
      MEILI_MASTER_KEY: meiliKey,
      REDIS_URL: '',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = once(child, 'exit');
  const stderr = await text(child.stderr);
  const [code] = (await exit) as [number | null];
  return { code, stderr };
}

test('mizan role grants a role of the staff and takes it, to who has an account', async () => {
  await db
    .insertInto('account')
    .values({
      external_id: 'a1',
      display_name: 'سارة',
      email: 'sara@example.com',
      email_key: 'sara@example.com',
      created_at: new Date('2026-01-01'),
    })
    .execute();
  const rolesNow = async () =>
    (await db.selectFrom('account').select('roles').executeTakeFirstOrThrow()).roles;
  expect((await mizanRole('Sara@Example.com', 'support')).code).toBe(0);
  expect(await rolesNow()).toEqual(['support']);
  expect((await mizanRole('sara@example.com', 'support', '--remove')).code).toBe(0);
  expect(await rolesNow()).toEqual([]);
  const unknown = await mizanRole('nobody@example.com', 'support');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('nobody@example.com')]);
});
