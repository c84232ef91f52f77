import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { listApiKeys, revokeApiKey } from '../../../src/api/api-keys.js';
import { keyExists } from '../../../src/api/auth.js';
import { demoKeys } from '../../../src/main/demo-keys.js';
import { temporaryDirectory, testDatabase } from '../../support/index.js';
import { apply, category, listing, seller } from '../marketplace/support/records.js';

const { db } = await testDatabase();
await apply(db, [category('c1'), seller('s1'), listing('l1')]);

test('the keys of the demo stay the same until one is revoked, and the printed ones work', async () => {
  const directory = temporaryDirectory();
  onTestFinished(() => {
    rmSync(directory, { recursive: true });
  });
  const first = await demoKeys(db, directory);
  expect(await demoKeys(db, directory)).toEqual(first);
  const { id = 0 } = (await listApiKeys(db)).find(({ role }) => role === 'service') ?? {};
  await revokeApiKey(db, new Date('2026-11-22'), id, null);
  const { product, service, seller: own } = await demoKeys(db, directory);
  expect(service).not.toBe(first.service);
  for (const key of [product, service, own]) expect(await keyExists(db, key)).toBe(true);
});
