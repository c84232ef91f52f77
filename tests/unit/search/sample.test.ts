import { expect, test } from 'vitest';
import { impactTiers, keyOf, splitKey } from '../../../src/search/index-schema/index.js';
import {
  createSampleBuilder,
  decodeSample,
  raiseHolding,
  type KeySample,
} from '../../../src/search/statistics/sample.js';

const [ba, ta] = [keyOf('ba'), keyOf('ta')];

interface Sampled {
  readonly id: number;
  readonly keys: readonly number[];
}

function sampleOf(documents: readonly Sampled[], size?: number): KeySample {
  const builder = createSampleBuilder(size);
  for (const document of documents) builder.add(document);
  return decodeSample(builder.finish());
}

/** How many of the sampled documents hold the key. */
function holding(sample: KeySample, key: number): number {
  const values = new Float64Array(sample.documents);
  const { plain, tier } = splitKey(key);
  raiseHolding(
    values,
    sample,
    plain,
    impactTiers.map((_, reached) => (reached <= tier ? 1 : 0)),
  );
  return values.filter((value) => value === 1).length;
}

test('a small catalogue is sampled whole, each key by the tiers that documents reach', () => {
  const sample = sampleOf([
    { id: 1, keys: [keyOf('ba', 0), keyOf('ba', 1), ba] },
    { id: 2, keys: [keyOf('ba', 1), ba, ta] },
    { id: 3, keys: [ba] },
  ]);
  expect(sample.documents).toBe(3);
  const asked = [keyOf('ba', 0), keyOf('ba', 1), ba, ta, keyOf('na')];
  expect(asked.map((key) => holding(sample, key))).toEqual([1, 2, 3, 1, 0]);
});

test('a value is raised by a key, never lowered', () => {
  const sample = sampleOf([{ id: 7, keys: [ba, ta] }]);
  const values = new Float64Array(1);
  for (const [key, worth] of [
    [ba, 2],
    [ta, 1],
  ] as const)
    raiseHolding(
      values,
      sample,
      key,
      impactTiers.map(() => worth),
    );
  expect([...values]).toEqual([2]);
});

test('the sample is the same in whatever order documents are counted, and near the share of the whole', () => {
  const documents = Array.from({ length: 5000 }, (_, id) => ({
    id,
    keys: id % 4 === 0 ? [ba, ta] : [ta],
  }));
  const sample = sampleOf(documents, 1000);
  expect(sampleOf(documents.toReversed(), 1000)).toEqual(sample);
  expect(holding(sample, ta)).toBe(1000);
  expect(holding(sample, ba)).toBeGreaterThan(200);
  expect(holding(sample, ba)).toBeLessThan(300);
});
