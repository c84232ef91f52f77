import { beforeAll, describe, expect, it } from 'vitest';
import { demoRecords } from '../../../../fixtures/demo/index.js';
import { analyse } from '../../../../src/arabic/index.js';
import {
  cosine,
  createLearner,
  decodeVectors,
  encodeVectors,
  listingTerms,
  openTermVectors,
  queryTerms,
  seededRandom,
  type EncodedVectors,
  type TermVectors,
} from '../../../../src/search/vectors/index.js';

/** Learning takes a second or two, more where others use the processor. */
const patience = 60_000;

async function learnDemo(): Promise<EncodedVectors> {
  const learner = createLearner();
  const names = new Map<string, string>();
  for (const record of demoRecords()) {
    if (record.type === 'category') names.set(record.id, record.name);
    if (record.type !== 'listing') continue;
    const { title, tags, description, categoryId } = record;
    learner.add(
      listingTerms({ title, tags, description, categoryPath: [{ name: names.get(categoryId) ?? '' }] }),
    );
  }
  const learned = await learner.finish({ dimensions: 32, random: seededRandom(1) });
  if (learned === null) throw new Error('nothing was learned');
  return learned;
}

describe('what terms mean, learned from the demo', () => {
  let encoded: EncodedVectors;
  let vectors: TermVectors;
  const nearness = (one: string, other: string): number => {
    const [first, second] = [one, other].map((text) => vectors.embed(queryTerms(analyse(text))));
    if (!first || !second) throw new Error(`unknown: ${one}, ${other}`);
    return cosine(first, second);
  };

  beforeAll(async () => {
    encoded = await learnDemo();
    vectors = openTermVectors(encoded);
  }, patience);

  it.each([
    ['محاسبة', 'ضرائب', 'مونتاج'],
    ['مونتاج', 'فيديو', 'محاسبة'],
    ['قرآن', 'تجويد', 'لارافيل'],
    ['شعار', 'هوية', 'ترجمة'],
  ])('%s stands nearer to %s than to %s', (word, kin, stranger) => {
    expect(nearness(word, kin)).toBeGreaterThan(nearness(word, stranger) + 0.2);
  });

  it('brings words of one listing nearer than words drawn by chance', () => {
    const random = seededRandom(5);
    const pick = (): string => encoded.terms[Math.floor(random() * encoded.terms.length)] ?? '';
    const alone = (term: string): Float64Array => vectors.embed(new Map([[term, 1]])) ?? new Float64Array(32);
    const strangers = Array.from({ length: 300 }, () => cosine(alone(pick()), alone(pick())));
    const mean = strangers.reduce((sum, value) => sum + value, 0) / strangers.length;
    expect(mean).toBeLessThan(0.3);
    expect(nearness('سيرة ذاتية', 'وظيفة')).toBeGreaterThan(mean);
  });

  it(
    'is the same on every run',
    async () => {
      const again = await learnDemo();
      expect(encodeVectors(again).equals(encodeVectors(encoded))).toBe(true);
    },
    patience,
  );

  it('survives being stored', () => {
    expect(decodeVectors(encodeVectors(encoded))).toEqual(encoded);
  });

  it('has vectors of length one, and none for a text without a known word', () => {
    const vector = vectors.embed(queryTerms(analyse('تصميم شعار')));
    expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 6);
    expect(vectors.embed(queryTerms(analyse('خخخضضض')))).toBeNull();
  });
});

describe('too little to learn from', () => {
  it('learns nothing', async () => {
    const learner = createLearner();
    for (let at = 0; at < 5; at += 1) learner.add(new Map([['logo', 1]]));
    expect(await learner.finish({ dimensions: 8, random: seededRandom(1) })).toBeNull();
  });
});
