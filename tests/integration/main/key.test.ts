import { expect, test, vi } from 'vitest';
import { testDatabase, testEngine } from '../../support/index.js';
import { apply, seller } from '../marketplace/support/records.js';
import { runMizan, type Ended } from './run-mizan.js';

const database = await testDatabase();
const { db } = database;
const engine = testEngine();

vi.setConfig({ testTimeout: 60_000 });

const mizanKey = (...args: string[]): Promise<Ended> => runMizan(database, engine, ['key', ...args]);

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
