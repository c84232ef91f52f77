import { fc, test as check } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { readEmail } from '../../../../src/marketplace/people/index.js';

test.each([
  ['sara@example.com', 'sara@example.com'],
  [' Sara@EXAMPLE.com ', 'sara@example.com'],
  ['sara+mizan@example.com', 'sara@example.com'],
  ['s.a.r.a@gmail.com', 'sara@gmail.com'],
  ['Sa.ra+x@googlemail.com', 'sara@gmail.com'],
  ['s.a@example.com', 's.a@example.com'],
  ['سارة@example.com', 'سارة@example.com'],
  ['sara@مثال.إختبار', 'sara@xn--mgbh0fb.xn--kgbechtv'],
])('%s is the mailbox %s', (text, key) => {
  expect(readEmail(text)?.key).toBe(key);
});

test.each([
  '',
  'sara',
  'sara@',
  '@example.com',
  'sa ra@example.com',
  'a@b@c.com',
  'sara@example',
  '+x@example.com',
])('"%s" is no address', (text) => {
  expect(readEmail(text)).toBeNull();
});

check.prop([fc.emailAddress()])(
  'an address is read from what was read of it, to the same mailbox',
  (text) => {
    const email = readEmail(text);
    if (email !== null) expect(readEmail(email.address)).toEqual(email);
  },
);
