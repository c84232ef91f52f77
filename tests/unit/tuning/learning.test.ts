import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { demoRecords } from '../../../fixtures/demo/index.js';
import { learnFromCatalogue } from '../../../src/tuning/learning/catalogue-synonyms.js';
import { learnFromReformulations, type SearchStep } from '../../../src/tuning/learning/reformulations.js';
import type { LearningListing } from '../../../src/tuning/learning/units.js';
import { sharedData } from '../../support/shared-data.js';
import { wordMarket } from '../../support/word-market.js';

interface Line {
  readonly type: string;
  readonly sellerId?: string;
  readonly categoryId?: string;
  readonly title?: string;
  readonly tags?: readonly string[];
}

/** Listings of import records; ids are numbered as they come. */
function listingsOf(lines: Iterable<Line>): LearningListing[] {
  const numbers = new Map<string, number>();
  const numberOf = (id = ''): number => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  return [...lines]
    .filter(({ type }) => type === 'listing')
    .map(({ sellerId, categoryId, title = '', tags = [] }) => ({
      seller: numberOf(sellerId),
      category: numberOf(categoryId),
      title,
      tags,
    }));
}

async function pairsOf(listings: readonly LearningListing[]): Promise<Set<string>> {
  const synonyms = await learnFromCatalogue(listings);
  return new Set(synonyms.map(({ source, target }) => [source.text, target.text].sort().join(' ~ ')));
}

describe('synonyms from the catalogue', () => {
  test('are two names that many sellers write for one thing', async () => {
    expect([...(await pairsOf(wordMarket({ noise: 40 })))]).toEqual(['درنق ~ زعفل']);
  });

  test('are none of a tag that everyone adds', async () => {
    const synonyms = await learnFromCatalogue(wordMarket({ noise: 200 }));
    expect(synonyms.filter(({ source, target }) => [source.text, target.text].includes('شمرخ'))).toEqual([]);
  });

  test('are none of a habit of one seller', async () => {
    const market = wordMarket({ noise: 40 }).map((listing) => ({ ...listing, seller: 7 }));
    expect(await learnFromCatalogue(market)).toEqual([]);
  });

  test('say what they were learned from', async () => {
    const [synonym] = await learnFromCatalogue(wordMarket({ noise: 40 }));
    expect(synonym).toMatchObject({ provenance: 'catalogue', evidence: { sellers: 32 } });
    expect(synonym?.weight).toBeGreaterThan(0.5);
    expect(synonym?.weight).toBeLessThanOrEqual(1);
  });

  test('of the demo marketplace bring together what is one need', async () => {
    const pairs = await pairsOf(listingsOf(demoRecords({ now: new Date('2026-11-21') }) as Iterable<Line>));
    expect(pairs).toContain(['مطوية', 'فلاير'].sort().join(' ~ '));
    expect(pairs).toContain(['pagespeed', 'تسريع موقع'].sort().join(' ~ '));
    expect(pairs).toContain(['copywriting', 'نصوص إعلانية'].sort().join(' ~ '));
    expect(pairs).toContain(['دراسة مالية', 'جدوى اقتصادية'].sort().join(' ~ '));
  });

  const catalogue = sharedData('catalogue.ndjson.gz');
  test.skipIf(catalogue === null)('[shared-data] of a real catalogue too', { timeout: 60_000 }, async () => {
    const lines: Line[] = [];
    const input = createReadStream(catalogue ?? '').pipe(createGunzip());
    for await (const line of createInterface({ input })) lines.push(JSON.parse(line) as Line);
    const pairs = await pairsOf(listingsOf(lines));
    for (const pair of [
      ['استشارات نفسية', 'فضفضة'],
      ['تدقيق إملائي', 'مراجعة لغوية'],
      ['fathershop', 'فاذرشوبس'],
      ['اكسس', 'اكسيس'],
    ])
      expect(pairs).toContain(pair.sort().join(' ~ '));
    for (const pair of [
      ['html', 'css'],
      ['تصميم', 'فوتوشوب'],
      ['word', 'pdf'],
    ])
      expect(pairs).not.toContain(pair.sort().join(' ~ '));
  });
});

describe('synonyms from what buyers try next', () => {
  const minute = 60_000;
  const tries = (actor: string, second: Partial<SearchStep> = {}): SearchStep[] => [
    { actor, at: 0, query: 'عمل زعفل', answered: false },
    { actor, at: minute, query: 'عمل درنق', answered: true, ...second },
  ];
  const three = ['أ', 'ب', 'ج'];

  test('are the phrases that several exchanged before they found', () => {
    expect(learnFromReformulations(three.flatMap((actor) => tries(actor)))).toEqual([
      {
        source: { key: 'زعفل', text: 'زعفل' },
        target: { key: 'درنق', text: 'درنق' },
        weight: 0.429,
        provenance: 'reformulation',
        evidence: { actors: 3, tried: 3 },
      },
    ]);
  });

  test.each([
    ['two buyers only', three.slice(1).flatMap((actor) => tries(actor))],
    ['an hour between', three.flatMap((actor) => tries(actor, { at: 60 * minute }))],
    ['no click on the second either', three.flatMap((actor) => tries(actor, { answered: false }))],
    ['another need', three.flatMap((actor) => tries(actor, { query: 'تصميم درنق حندل بطرش سلجم' }))],
    ['a word more', three.flatMap((actor) => tries(actor, { query: 'عمل زعفل درنق' }))],
  ])('are none with %s', (_case, steps) => {
    expect(learnFromReformulations(steps)).toEqual([]);
  });
});
