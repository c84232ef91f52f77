import { beforeEach, expect, test, vi } from 'vitest';
import { testDatabase, testEngine } from '../../support/index.js';
import { apply, seller } from '../marketplace/support/records.js';
import { runMizan, type Ended } from './run-mizan.js';

const database = await testDatabase();
const { db } = database;
const engine = testEngine();

vi.setConfig({ testTimeout: 60_000 });

const mizanKey = (...args: string[]): Promise<Ended> => runMizan(database, engine, ['key', ...args]);

const mizanKeys = (...args: string[]): Promise<Ended> => runMizan(database, engine, ['keys', ...args]);

beforeEach(async () => {
  await db.deleteFrom('api_key').execute();
});

test('mizan keys lists what was made, without the keys, and takes one back', async () => {
  const empty = await mizanKeys();
  expect([empty.code, empty.stdout]).toEqual([0, expect.stringContaining('mizan key service')]);
  const { stdout: key } = await mizanKey('service', '--label', 'متجرنا');
  await mizanKey('product', '--label', 'studio');
  const [first] = JSON.parse((await mizanKeys('--json')).stdout) as { id: number }[];
  expect((await mizanKeys('revoke', String(first?.id), '--reason', 'نُشر سهواً')).code).toBe(0);
  const { stdout } = await mizanKeys();
  const [revoked, kept, ...others] = stdout.trimEnd().split('\n');
  expect(revoked).toMatch(/service .* متجرنا .*revoked .*: نُشر سهواً/u);
  expect(kept).toMatch(/product .* studio$/u);
  expect(others).toEqual([]);
  expect(stdout).not.toContain(key.trim());
});

test.each([
  { id: '999999', says: '999999' },
  { id: 'service', says: 'mizan keys' },
])('mizan keys revoke $id is refused with the reason', async ({ id, says }) => {
  const { code, stderr } = await mizanKeys('revoke', id);
  expect(code).toBe(2);
  expect(stderr).toContain(says);
});

test('mizan key makes keys of each role, and prints nothing else on the standard output', async () => {
  await apply(db, [seller('s1')]);
  const made = await Promise.all([
    mizanKey('service', '--label', 'متجرنا'),
    mizanKey('product'),
    mizanKey('seller', '--seller', 's1'),
  ]);
  for (const { code, stdout } of made) {
    expect(code).toBe(0);
    expect(stdout).toMatch(/^mizan_[\w-]{43}\n$/u);
  }
  const rows = await db.selectFrom('api_key').select(['role', 'label']).orderBy('role').execute();
  expect(rows).toEqual([
    { role: 'product', label: 'product' },
    { role: 'seller', label: 'seller' },
    { role: 'service', label: 'متجرنا' },
  ]);
});

test.each([
  { args: ['seller', '--seller', 'nobody'], says: 'nobody' },
  { args: ['seller'], says: '--seller' },
  { args: ['service', '--seller', 's1'], says: '--seller' },
  { args: ['king'], says: 'product, service, seller' },
])('mizan key $args is refused with the reason', async ({ args, says }) => {
  const { code, stdout, stderr } = await mizanKey(...args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(says);
});
