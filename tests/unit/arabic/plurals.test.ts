import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/arabic/index.js';
import { sharedData } from '../../support/shared-data.js';

function meet(first: string, second: string): boolean {
  const [a] = analyse(first);
  const [b] = analyse(second);
  return a !== undefined && b !== undefined && (a.stem === b.stem || a.family === b.family);
}

describe('broken plurals', () => {
  it.each([
    ['مفتاح', 'مفاتيح'],
    ['صندوق', 'صناديق'],
    ['طريقة', 'طرائق'],
    ['دليل', 'أدلة'],
    ['قلم', 'أقلام'],
    ['درس', 'دروس'],
    ['قضية', 'قضايا'],
    ['شبكة', 'شبكات'],
    ['زاوية', 'زوايا'],
    ['تمرين', 'تمارين'],
    ['قانون', 'قوانين'],
    ['دكان', 'دكاكين'],
    ['صديق', 'أصدقاء'],
    ['سفير', 'سفراء'],
    ['مبنى', 'مباني'],
  ])('%s meets %s', (singular, plural) => {
    expect(meet(singular, plural)).toBe(true);
  });

  const file = sharedData('plurals-dev.tsv');
  it.skipIf(file === null)('[shared-data] brings at least 75 % of the measured pairs together', () => {
    const pairs = readFileSync(file ?? '', 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    const met = pairs.filter(([singular = '', plural = '']) => meet(singular, plural));
    expect(met.length / pairs.length).toBeGreaterThanOrEqual(0.75);
  });
});
