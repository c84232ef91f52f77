import { describe, expect, it } from 'vitest';
import { cosineOf, fromText, quantise, toText } from '../../../../src/search/vectors/quantised.js';

describe('quantised vectors', () => {
  it('keep their direction nearly, whatever their length', () => {
    const [short, long] = [quantise([0.3, -0.4, 0.01]), quantise([300, -400, 10])];
    if (short === null || long === null) throw new Error('no vector');
    expect(short).toEqual(long);
    expect(short).toEqual(Int8Array.of(95, -127, 3));
    expect(cosineOf(short, long)).toBeCloseTo(1, 9);
  });

  it('come back from their text', () => {
    const vector = Int8Array.from({ length: 64 }, (_, at) => at * 4 - 128);
    expect(fromText(toText(vector))).toEqual(vector);
  });

  it('are none where there is no direction', () => {
    expect(quantise([0, 0])).toBeNull();
    expect(quantise([])).toBeNull();
  });

  it('of different dimensions have nothing in common', () => {
    expect(cosineOf(Int8Array.of(1, 2), Int8Array.of(1, 2, 3))).toBe(0);
    expect(cosineOf(Int8Array.of(1, 0), Int8Array.of(0, 1))).toBe(0);
  });
});
