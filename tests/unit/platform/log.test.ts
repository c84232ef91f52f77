import { expect, test } from 'vitest';
import { formatLine } from '../../../src/platform/log.js';

test('a line for people: clock, level, text, fields', () => {
  const line = '{"level":40,"time":"2026-11-21T20:15:03.120Z","msg":"late","lag":3,"index":"listings_1"}\n';
  expect(formatLine(line)).toBe('20:15:03 warn  late lag=3 index=listings_1\n');
});

test('an error shows where it came from', () => {
  const line =
    '{"level":50,"time":"2026-11-21T20:15:03.120Z","msg":"failed","err":{"stack":"Error: x\\n  at y"}}\n';
  expect(formatLine(line)).toBe('20:15:03 error failed\nError: x\n  at y\n');
});

test('what is not a log line passes unchanged', () => {
  expect(formatLine('plain text\n')).toBe('plain text\n');
  expect(formatLine('17\n')).toBe('17\n');
});
