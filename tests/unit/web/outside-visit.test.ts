import { expect, test } from 'vitest';
import { outsideSource } from '../../../web/src/events/outside-visit.js';

test('another site is named by its host', () => {
  expect(outsideSource('https://news.example/post?id=1', 'mizan.example')).toBe('news.example');
});

test('our own pages, no referrer and nonsense are no source', () => {
  expect(outsideSource('https://mizan.example/?q=x', 'mizan.example')).toBeNull();
  expect(outsideSource('', 'mizan.example')).toBeNull();
  expect(outsideSource('not an address', 'mizan.example')).toBeNull();
});
