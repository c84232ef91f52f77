import { describe, expect, it } from 'vitest';
import { letterCode } from '../../../src/arabic/index.js';

describe('the letter code', () => {
  it('writes any key in lower-case letters', () => {
    for (const key of ['تصميم', 'c++', '١٠٠٠', '1000', 'logo', 'ﷺ', '日本', '\uD800', '']) {
      expect(letterCode(key)).toMatch(/^[a-z]*$/u);
    }
  });

  it('keeps prefixes, so that the beginning of a word finds the word', () => {
    expect(letterCode('تصميم').startsWith(letterCode('تصم'))).toBe(true);
  });

  it('takes at most two letters per Arabic letter', () => {
    expect(letterCode('استشاراتكم').length).toBeLessThanOrEqual(20);
  });

  it('stays below the 250 bytes of the engine, and apart, for words of any length', () => {
    const long = 'م'.repeat(500);
    expect(letterCode(long).length).toBeLessThanOrEqual(200);
    expect(letterCode(long)).not.toBe(letterCode(long + 'م'));
  });
});
