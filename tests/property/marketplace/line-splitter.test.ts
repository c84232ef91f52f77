import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { LineSplitter, decodeLine, type Line } from '../../../src/marketplace/import/line-splitter.js';

const MAX = 20;

function split(bytes: Buffer, cuts: readonly number[]): Line[] {
  const splitter = new LineSplitter(MAX);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const lines = places.slice(1).flatMap((end, index) => splitter.push(bytes.subarray(places[index], end)));
  return [...lines, ...splitter.end()];
}

const content = fc.array(fc.constantFrom('a', 'ش', '\n', '\r\n', '😀', '\uFEFF', '-'.repeat(30)), {
  maxLength: 40,
});

test.prop([content, fc.array(fc.nat())])('lines do not depend on the chunks', (parts, cuts) => {
  const bytes = Buffer.from(parts.join(''));
  expect(split(bytes, cuts)).toEqual(split(bytes, []));
});

test.prop([content, fc.array(fc.nat())])('every line is there once, with its number', (parts, cuts) => {
  const text = parts.join('');
  const expected = text.split('\n');
  if (expected.at(-1) === '') expected.pop();
  const lines = split(Buffer.from(text), cuts);
  expect(lines.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
  for (const [index, line] of lines.entries()) {
    const whole = expected[index] ?? '';
    expect(line.tooLong).toBe(Buffer.byteLength(whole) > MAX);
    const withoutMark = index === 0 ? whole.replace(/^\uFEFF/, '') : whole;
    if (!line.tooLong) expect(decodeLine(line)).toBe(withoutMark);
  }
});

test('a line that is not UTF-8 is told apart', () => {
  const [line] = new LineSplitter(MAX).push(Buffer.from([0x22, 0xff, 0x22, 0x0a]));
  expect(line && decodeLine(line)).toBeNull();
});

test('of a line that is too long only the beginning is held', () => {
  const splitter = new LineSplitter(1000);
  for (let chunk = 0; chunk < 100; chunk += 1) splitter.push(Buffer.alloc(1000, 'x'));
  const [line] = splitter.end();
  expect(line?.tooLong).toBe(true);
  expect(line?.bytes.length).toBeLessThanOrEqual(2000);
});
