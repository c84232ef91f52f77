import { expect, test } from 'vitest';
import { keyOf } from '../../../src/search/index-schema/index.js';
import type { Level } from '../../../src/search/retrieval/levels.js';
import { nestedBounds } from '../../../src/search/retrieval/thresholds.js';
import { createSampleBuilder, decodeSample } from '../../../src/search/statistics/sample.js';

function levelsOf(codes: Readonly<Record<string, number>>): Level[][] {
  return Object.entries(codes).map(([code, worth]) => [{ keys: [keyOf(code)], worth }]);
}

test('what is promised more than any sampled document is a region of its own, and the narrowest', () => {
  const builder = createSampleBuilder(100);
  for (let id = 0; id < 100; id += 1) builder.add({ id, keys: [keyOf(id % 2 === 0 ? 'common' : 'other')] });
  const sample = decodeSample(builder.finish());
  const bounds = nestedBounds(levelsOf({ common: 2, rare: 9 }), { sample, documents: 1000 });
  expect(bounds[0]?.threshold).toBeGreaterThan(2);
  expect(bounds[0]?.threshold).toBeLessThan(9);
  expect(bounds[0]?.expected).toBeLessThan(10);
  expect(bounds[1]).toEqual({ threshold: 2, expected: 500 });
});
