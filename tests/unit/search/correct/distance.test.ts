import { describe, expect, it } from 'vitest';
import { typingDistance } from '../../../../src/search/query/correct/distance.js';

const distance = (typed: string, meant: string): number => typingDistance(typed, meant, 10);

describe('the distance between what was typed and what was meant', () => {
  it.each([
    ['letters that sound alike', 'مزكره', 'مذكره', 'مبكره'],
    ['neighbouring keys', 'تصمبم', 'تصميم', 'تصمعم'],
    ['turned letters', 'تصيمم', 'تصميم', 'تصلفم'],
    ['a doubled letter', 'تصمميم', 'تصميم', 'تصقميم'],
    ['a vowel left out', 'احترفي', 'احترافي', 'احترفقي'],
  ])('is small for %s', (_, typed, meant, stranger) => {
    expect(distance(typed, meant)).toBeGreaterThan(0);
    expect(distance(typed, meant)).toBeLessThan(distance(typed, stranger));
  });

  it('grows with a slip in the first letter', () => {
    expect(distance('شصميم', 'تصميم')).toBeGreaterThan(distance('تصميش', 'تصميم'));
  });

  it('is endless beyond what is asked for, and for endless words', () => {
    expect(typingDistance('تصميم', 'محاسبه', 2)).toBe(Infinity);
    expect(distance('ا'.repeat(40), 'ا'.repeat(41))).toBe(Infinity);
  });
});
