import { Random } from '../../fixtures/demo/random.js';
import { affinityOf, fancy, type Act } from '../../src/search/personal/affinity.js';

const CANDIDATES = 300;
const REPEATS = 500;

/** Milliseconds that a known taste adds to a search of 300 candidates, the median of many. */
export function measureTaste(seed: number): number {
  const random = new Random(seed, 'taste');
  const now = new Date(0);
  const acts = Array.from({ length: 100 }, (): Act => {
    const category = random.integer(13, 90);
    return {
      ...{
        kind: 'order',
        at: now,
        categories: [category, 1 + (category % 12)],
        categoryId: String(category),
      },
      ...{ categoryName: 'قسم', seller: random.integer(1, 300), sellerId: 's' },
      ...{ priceCents: random.integer(500, 9000), title: 'ترجمة إلى الفرنسية' },
    };
  });
  const affinity = affinityOf(acts, now);
  if (affinity === null) return 0;
  const listings = Array.from({ length: CANDIDATES }, () => ({
    category: [random.integer(1, 12), random.integer(13, 90)],
    seller: random.integer(1, 300),
    priceCents: random.integer(500, 9000),
    title: 'translation/x/french design/logo fast/x/y page',
  }));
  const times = Array.from({ length: REPEATS }, () => {
    const started = performance.now();
    for (const listing of listings) fancy(affinity, listing);
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return times[REPEATS >> 1] ?? 0;
}
