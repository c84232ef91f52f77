import { describe, expect, test } from 'vitest';
import {
  decodeModel,
  encodeModel,
  learnTrades,
  tradesOf,
  type TradeExample,
  type TradeModel,
} from '../../../src/matching/trades/index.js';

const listings: readonly (readonly [string, number])[] = [
  ['شعار هوية', 1],
  ['شعار مطعم', 1],
  ['شعار هوية مطعم', 1],
  ['ترجمة مقال', 2],
  ['ترجمة مطعم', 2],
  ['ترجمة مقال طبي', 2],
  ['موقع مقال', 3],
  ['موقع متجر', 3],
];
const examples = listings.map(([text, category]): TradeExample => ({ features: text.split(' '), category }));

function learned(): TradeModel {
  const model = learnTrades(examples);
  if (model === null) throw new Error('nothing was learned');
  return model;
}
const of = (model: TradeModel, text: string): [number, number][] =>
  [...(tradesOf(model, new Map(text.split(' ').map((word) => [word, 1]))) ?? [])].sort((a, b) => b[1] - a[1]);

describe('what texts are sold as', () => {
  test.each([
    ['شعار', 1],
    ['ترجمة', 2],
    ['موقع', 3],
  ])('«%s» is sold where listings say it', async (text, category) => {
    expect(of(learned(), text)[0]?.[0]).toBe(category);
  });

  test('shares sum to one and a word of all trades tells less than one of its own', async () => {
    const model = learned();
    const sum = of(model, 'شعار مقال').reduce((total, [, share]) => total + share, 0);
    expect(sum).toBeCloseTo(1, 9);
    expect(of(model, 'مطعم')[0]?.[1] ?? 1).toBeLessThan(of(model, 'شعار')[0]?.[1] ?? 0);
  });

  test('nothing is said of words that no listing holds', async () => {
    expect(tradesOf(learned(), new Map([['غريب', 1]]))).toBeNull();
  });

  test('the same examples teach the same, and a stored model answers as the learned one', async () => {
    const [one, other] = [learned(), learned()];
    expect(encodeModel(one).equals(encodeModel(other))).toBe(true);
    const stored = await decodeModel(encodeModel(one));
    for (const [place, [category, share]] of of(one, 'شعار مقال').entries()) {
      const [same, nearly] = of(stored, 'شعار مقال')[place] ?? [];
      expect(same).toBe(category);
      expect(nearly).toBeCloseTo(share, 3);
    }
  });

  test('one category teaches nothing', async () => {
    expect(learnTrades(examples.slice(0, 3))).toBeNull();
  });
});
