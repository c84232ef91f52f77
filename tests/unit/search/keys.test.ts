import { expect, test } from 'vitest';
import { letterCode } from '../../../src/arabic/index.js';
import { impactTiers, isPlainKey, keyOf, splitKey } from '../../../src/search/index-schema/index.js';
import { LAST_TIER } from '../../../src/search/index-schema/keys.js';

/** Every word of one to three letters, which differ as little as words can, and long ones that share their beginning. */
const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const pairs = letters.flatMap((first) => letters.map((second) => first + second));
const triples = pairs.flatMap((pair) => letters.map((last) => pair + last));
const words = [
  ...letters,
  ...pairs,
  ...triples,
  ...triples.map((triple) => 'تصميم_شعار_'.repeat(20) + triple),
];
const codes = words.map(letterCode);
const tiers = [...impactTiers.keys()];

test('each code has a key of its own in each tier', () => {
  expect(new Set(codes).size).toBe(words.length);
  const keys = codes.flatMap((code) => tiers.map((tier) => keyOf(code, tier)));
  expect(new Set(keys).size).toBe(codes.length * tiers.length);
});

test('a key is a whole number that is exact in JSON and in the filters of the engine', () => {
  const keys = codes.flatMap((code) => tiers.map((tier) => keyOf(code, tier)));
  expect(keys.filter((key) => !Number.isSafeInteger(key) || key < 0)).toEqual([]);
  expect(keys.filter((key) => !/^\d+$/u.test(String(key)))).toEqual([]);
});

test('a key tells its tier and the plain key of its code', () => {
  const [code = ''] = codes;
  for (const tier of tiers) expect(splitKey(keyOf(code, tier))).toEqual({ plain: keyOf(code), tier });
  const astray = codes.filter((one, index) => {
    const tier = index % tiers.length;
    const split = splitKey(keyOf(one, tier));
    return split.plain !== keyOf(one) || split.tier !== tier;
  });
  expect(astray).toEqual([]);
});

test('only the last tier, which takes every term, has the plain key', () => {
  expect(impactTiers.findIndex(({ floor }) => floor === 0)).toBe(LAST_TIER);
  expect(tiers.filter((tier) => isPlainKey(keyOf('ba', tier)))).toEqual([LAST_TIER]);
  expect(keyOf('ba', LAST_TIER)).toBe(keyOf('ba'));
});
