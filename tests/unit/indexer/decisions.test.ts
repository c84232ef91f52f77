import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../../src/indexer/backoff.js';
import { compareDocument } from '../../../src/indexer/compare.js';
import { retryDelayMs } from '../../../src/indexer/failures.js';
import { differingSettings } from '../../../src/indexer/settings-equal.js';
import { statisticsDue } from '../../../src/indexer/statistics.js';
import type { ListingDocument } from '../../../src/search/index-schema/index.js';

describe('statisticsDue', () => {
  const age = { ageSeconds: 100, documents: 1000, changes: 21 };

  it('wants them where there are none', () => {
    expect(statisticsDue(null)).toBe(true);
  });

  it('wants them again after more than a fiftieth has changed, but not every minute', () => {
    expect(statisticsDue(age)).toBe(true);
    expect(statisticsDue({ ...age, changes: 20 })).toBe(false);
    expect(statisticsDue({ ...age, ageSeconds: 30 })).toBe(false);
  });

  it('wants them again after ten minutes with any change', () => {
    expect(statisticsDue({ ...age, ageSeconds: 600, changes: 1 })).toBe(true);
    expect(statisticsDue({ ...age, ageSeconds: 6000, changes: 0 })).toBe(false);
  });
});

describe('retryDelayMs', () => {
  it('waits longer each time, then gives up', () => {
    expect([1, 2, 3].map((attempts) => retryDelayMs(attempts, false))).toEqual([2000, 4000, 8000]);
    expect(retryDelayMs(8, false)).toBeNull();
  });

  it('gives up at once on a final refusal', () => {
    expect(retryDelayMs(1, true)).toBeNull();
  });
});

describe('backoffMs', () => {
  it('doubles up to its cap, also after very many attempts', () => {
    expect([0, 1, 2, 9].map((attempt) => backoffMs(attempt, 100, 1000))).toEqual([100, 200, 400, 1000]);
    expect(backoffMs(10_000, 100, 1000)).toBe(1000);
  });
});

describe('differingSettings', () => {
  it('ignores what is not declared, what the engine fills in, and the order of sets', () => {
    const declared = { filterableAttributes: ['b', 'a'], faceting: { maxValuesPerFacet: 5 }, stopWords: [] };
    const actual = {
      filterableAttributes: ['a', 'b'],
      faceting: { maxValuesPerFacet: 5, sortFacetValuesBy: { '*': 'alpha' as const } },
      stopWords: [],
      dictionary: ['x'],
    };
    expect(differingSettings(declared, actual)).toEqual([]);
  });

  it('names what differs; the order of searched attributes and rules means something', () => {
    const declared = { searchableAttributes: ['a', 'b'], typoTolerance: { enabled: false } };
    const actual = { searchableAttributes: ['b', 'a'], typoTolerance: { enabled: true } };
    expect(differingSettings(declared, actual)).toEqual(['searchableAttributes', 'typoTolerance']);
  });
});

describe('compareDocument', () => {
  const document = { id: 1, title: 'x', signals: [1, null] } as unknown as ListingDocument;

  it('finds nothing where both are equal or both are missing', () => {
    expect(compareDocument(1, document, structuredClone(document))).toBeNull();
    expect(compareDocument(1, undefined, undefined)).toBeNull();
  });

  it('names the kind, and the fields that differ on either side', () => {
    const other = { ...document, signals: [2, null], extra: 1 } as unknown as ListingDocument;
    expect(compareDocument(1, document, other)).toEqual({
      listingId: 1,
      kind: 'different',
      fields: ['signals', 'extra'],
    });
    expect(compareDocument(1, document, undefined)?.kind).toBe('missing');
    expect(compareDocument(1, undefined, document)?.kind).toBe('surplus');
  });
});
