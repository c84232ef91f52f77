import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/arabic/index.js';
import { readRows } from './fixtures.js';

function meet(first: string, second: string): boolean {
  const [a] = analyse(first);
  const [b] = analyse(second);
  return a !== undefined && b !== undefined && (a.stem === b.stem || a.family === b.family);
}

describe('words of one family', () => {
  it.each(readRows('kin.tsv'))('brings %s together with its kin', (head, ...kin) => {
    expect(kin.filter((word) => !meet(head, word))).toEqual([]);
  });

  it('holds at least 300 pairs', () => {
    expect(readRows('kin.tsv').reduce((pairs, words) => pairs + words.length - 1, 0)).toBeGreaterThanOrEqual(
      300,
    );
  });
});

describe('words that only look alike', () => {
  const pairs = readRows('look-alikes.tsv');

  it('keeps at least 95 % of 300 or more pairs apart', () => {
    const merged = pairs.filter(([first = '', second = '']) => meet(first, second));
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(merged.length / pairs.length, merged.map((pair) => pair.join('/')).join(' ')).toBeLessThanOrEqual(
      0.05,
    );
  });

  it.each([
    ['كتاب', 'كتابة'],
    ['مكتب', 'مكتبة'],
    ['برنامج', 'برمجة'],
    ['إعلام', 'إعلان'],
    ['علاقة', 'تعليق'],
    ['جامع', 'جامعة'],
  ])('keeps %s and %s apart', (first, second) => {
    expect(meet(first, second)).toBe(false);
  });
});
