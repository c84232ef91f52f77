import { expect, test, vi } from 'vitest';
import { hashPassword } from '../../../../src/marketplace/people/index.js';
import { isPassword } from '../../../../src/marketplace/people/password.js';

// Hashing is slow by purpose.
vi.setConfig({ testTimeout: 30_000 });

test('a password is known by its hash, however its letters are encoded, and no other is', async () => {
  const hash = await hashPassword('\u0623هلا وسهلا');
  expect(await isPassword('\u0627\u0654هلا وسهلا', hash)).toBe(true);
  expect(await isPassword('أهلا وسهل', hash)).toBe(false);
  expect(hash).not.toContain('أهلا');
});

test('one password has a different hash for each account', async () => {
  expect(await hashPassword('correct horse')).not.toBe(await hashPassword('correct horse'));
});

test('nobody has no password, not even an empty one', async () => {
  expect(await isPassword('', null)).toBe(false);
});
