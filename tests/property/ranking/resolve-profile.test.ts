import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  defaultProfile,
  intentKinds,
  profileDocumentSchema,
  profileSchema,
  resolveProfile,
  type Overrides,
  type ProfileDocument,
} from '../../../src/ranking/index.js';

const weight = fc.double({ min: 0, max: 10, noNaN: true });
const names = Object.keys(defaultProfile.weights);

const overrides: fc.Arbitrary<Overrides> = fc.record(
  {
    weights: fc.dictionary(fc.constantFrom(...names), weight, { noNullPrototype: true }),
    relevanceFloor: fc.double({ min: 0, max: 1, noNaN: true }),
    diversity: fc.record({ perSeller: fc.integer({ min: 1, max: 9 }) }),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const intents = fc.dictionary(fc.constantFrom(...intentKinds), overrides, { noNullPrototype: true });
const inCategory = fc
  .tuple(overrides, fc.record({ intents }, { requiredKeys: [], noNullPrototype: true }))
  .map(([own, more]) => ({ ...own, ...more }));
const documents: fc.Arbitrary<ProfileDocument> = fc
  .tuple(
    overrides,
    intents,
    fc.dictionary(fc.constantFrom('root', 'branch', 'leaf', 'other'), inCategory, { noNullPrototype: true }),
  )
  .map(([own, byIntent, categories]) => ({ ...own, intents: byIntent, categories }));

const situations = fc.record({
  intent: fc.constantFrom(...intentKinds),
  category: fc.constantFrom([], ['root'], ['root', 'branch'], ['root', 'branch', 'leaf']),
  words: fc.constant(''),
});

test.prop([documents, situations])('what is resolved is a whole profile', (document, situation) => {
  expect(profileDocumentSchema.parse(document)).toEqual(document);
  const { rules, ...profile } = resolveProfile({ version: '7', document, rules: [] }, situation);
  expect(rules).toEqual([]);
  expect(profileSchema.parse(profile)).toEqual({ ...profile, version: '7' });
});

test.prop([documents, situations, fc.constantFrom(...names)])(
  'a weight is the nearest one written: intent in category, category, its ancestors, intent, all, default',
  (document, { intent, category }, name) => {
    const key = name as keyof typeof defaultProfile.weights;
    const nearestFirst = [...category].reverse().flatMap((id) => {
      const own = document.categories?.[id];
      return [own?.intents?.[intent], own];
    });
    const levels = [...nearestFirst, document.intents?.[intent], document, defaultProfile];
    const expected = levels.map((level) => level?.weights?.[key]).find((value) => value !== undefined);
    const resolved = resolveProfile({ version: '1', document, rules: [] }, { intent, category, words: '' });
    expect(resolved.weights[key]).toBe(expected);
  },
);

test.prop([documents, situations])('what another category says changes nothing', (document, situation) => {
  const { other: _other, ...categories } = document.categories ?? {};
  const without = { ...document, categories };
  expect(resolveProfile({ version: '1', document: without, rules: [] }, situation)).toEqual(
    resolveProfile({ version: '1', document, rules: [] }, situation),
  );
});

test.prop([situations])('an empty document is the default profile', (situation) => {
  expect(resolveProfile({ version: defaultProfile.version, document: {}, rules: [] }, situation)).toEqual({
    ...defaultProfile,
    rules: [],
  });
});
