import { expect, test } from 'vitest';
import { negotiateLanguage } from '../../../src/api/language.js';

test.each([
  [undefined, 'ar'],
  ['', 'ar'],
  ['*', 'ar'],
  ['fr', 'ar'],
  ['ar-SA,ar;q=0.9,en;q=0.8', 'ar'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['fr-FR, en;q=0.5', 'en'],
  ['en;q=0.8, ar;q=0.9', 'ar'],
  ['ar;q=0, en;q=0.1', 'en'],
  ['ar;q=0, *;q=0.5', 'en'],
  ['en;q=nonsense', 'ar'],
  ['EN', 'en'],
  [';;;,,,=', 'ar'],
] as const)('Accept-Language %s is answered in %s', (header, language) => {
  expect(negotiateLanguage(header)).toBe(language);
});
