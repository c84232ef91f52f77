import { expect, test } from 'vitest';
import { createLogger, formatLine } from '../../../src/platform/log.js';

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

test('an error is logged with its code, trace and cause, and without what a library hangs on it', () => {
  const lines: string[] = [];
  const stream = { isTTY: false, write: (line: string) => lines.push(line) } as unknown as NodeJS.WriteStream;
  const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const error = Object.assign(new Error('lost', { cause }), {
    code: '57P01',
    client: { password: 'secret' },
  });
  createLogger({ logLevel: 'info' }, stream).warn({ err: error }, 'trouble');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'trouble',
    err: { message: 'lost', code: '57P01', cause: { message: 'refused', code: 'ECONNREFUSED' } },
  });
  expect(lines[0]).not.toContain('secret');
});
