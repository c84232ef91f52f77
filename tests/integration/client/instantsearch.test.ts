/** The real instantsearch.js, its widgets without a page, on a server that listens. */
import { afterEach, expect, test, vi } from 'vitest';
import { createSearchClient, SearchRefused } from '../../../src/client/instantsearch.js';
import type { Refinements } from '../../../src/client/instantsearch-parameters.js';
import { configure, connectors, instantsearch, type Rendered } from './instantsearch-library.js';
import { runningServer } from './support.js';

const { address } = await runningServer();
const searchClient = createSearchClient({ baseUrl: address });

interface Shown {
  readonly hits: readonly {
    objectID: string;
    title: string;
    basePriceCents: number | null;
    highlighted: string;
  }[];
  readonly categories: readonly { value: string; label: string; count: number }[];
  readonly levels: readonly { value: string; count: number }[];
  readonly pages: number;
  readonly refine: {
    query(text: string): void;
    category(id: string): void;
    level(value: string): void;
    price(label: string): void;
    page(number: number): void;
    sort(index: string): void;
  };
}

const running: { dispose(): void }[] = [];
afterEach(() => {
  for (const search of running.splice(0)) search.dispose();
});

/** A page with a search box, hits, two menus, a range, a sort and paging; answers what its widgets show at the moment. */
async function openPage(): Promise<() => Shown> {
  const shown: Record<string, unknown> = {};
  const refine: Record<string, unknown> = {};
  const search = instantsearch({ indexName: 'listings', searchClient });
  search.addWidgets([
    configure({ hitsPerPage: 10 }),
    connectors.connectSearchBox(({ refine: to }: Rendered) => (refine['query'] = to))({}),
    connectors.connectHits(({ items }: Rendered) => {
      shown['hits'] = items.map((item) => ({
        ...item,
        highlighted: (item['_highlightResult'] as { title: { value: string } }).title.value,
      }));
    })({}),
    connectors.connectMenu(({ items, refine: to }: Rendered) => {
      shown['categories'] = items;
      refine['category'] = to;
    })({ attribute: 'category' }),
    connectors.connectMenu(({ items, refine: to }: Rendered) => {
      shown['levels'] = items;
      refine['level'] = to;
    })({ attribute: 'level' }),
    connectors.connectNumericMenu(({ items, refine: to }: Rendered) => {
      refine['price'] = (label: string) => {
        to(items.find((item) => item['label'] === label)?.['value']);
      };
    })({ attribute: 'price', items: [{ label: 'الكل' }, { label: 'حتى 15 دولاراً', end: 1500 }] }),
    connectors.connectSortBy(({ refine: to }: Rendered) => (refine['sort'] = to))({
      items: [
        { value: 'listings', label: 'الأنسب' },
        { value: 'listings:price', label: 'الأرخص' },
      ],
    }),
    connectors.connectPagination(({ nbPages, refine: to }: Rendered) => {
      shown['pages'] = nbPages;
      refine['page'] = to;
    })({}),
  ]);
  running.push(search);
  search.start();
  const page = () => ({ ...shown, refine }) as unknown as Shown;
  await vi.waitFor(() => expect(page().hits.length).toBeGreaterThan(0), 10_000);
  return page;
}

const settled = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000 });

test('a query brings hits with their words marked and everything else escaped', async () => {
  const page = await openPage();
  page().refine.query('شعار متجر');
  await settled(() => {
    const [first] = page().hits;
    expect(first?.highlighted).toMatch(/<mark>[^<]*شعار[^<]*<\/mark>/u);
    expect(first?.highlighted).toContain('&lt;');
    expect(first?.highlighted).not.toMatch(/&amp;lt;|<متجر>/u);
  });
});

test('facets are counted, and a category narrows the hits', async () => {
  const page = await openPage();
  await settled(() => {
    expect(page().categories.find(({ value }) => value === 'audio')).toMatchObject({ count: 1 });
  });
  expect(searchClient.labelOf('category', 'audio')).toBe('صوتيات');
  page().refine.category('audio');
  await settled(() => {
    expect(page().hits.map(({ objectID }) => objectID)).toEqual(['voice-1']);
  });
});

test('a price and a level narrow the hits, together', async () => {
  const page = await openPage();
  page().refine.price('حتى 15 دولاراً');
  await settled(() => {
    const prices = page().hits.map(({ basePriceCents }) => basePriceCents);
    expect(prices.every((price) => price !== null && price <= 1500)).toBe(true);
  });
  page().refine.level('distinguished');
  await settled(() => {
    const ids = page()
      .hits.map(({ objectID }) => objectID)
      .sort();
    expect(ids).toEqual(['brand-0', 'brand-10', 'brand-20', 'logo-1']);
  });
});

test('pages follow each other without repetition, forwards, by a leap and back', async () => {
  const page = await openPage();
  page().refine.query('شعار');
  await settled(() => {
    // Marked, so the answer to the words: what is shown before they are typed may be of the same titles.
    expect(page().hits.every(({ title, highlighted }) => highlighted !== title)).toBe(true);
    expect(page().pages).toBe(3);
  });
  const idsOf = async (number: number, before: readonly string[]): Promise<string[]> => {
    page().refine.page(number);
    await settled(() => {
      expect(page().hits.map(({ objectID }) => objectID)).not.toEqual(before);
    });
    return page().hits.map(({ objectID }) => objectID);
  };
  const first = page().hits.map(({ objectID }) => objectID);
  const third = await idsOf(2, first);
  const second = await idsOf(1, third);
  expect(new Set([...first, ...second, ...third]).size).toBe(26);
  expect(await idsOf(0, second)).toEqual(first);
});

test('a sort orders all that match', async () => {
  const page = await openPage();
  page().refine.sort('listings:price');
  await settled(() => {
    expect(
      page()
        .hits.slice(0, 3)
        .map(({ basePriceCents }) => basePriceCents),
    ).toEqual([500, 500, 500]);
  });
});

test('what the API has no parameter for is said, not left out', async () => {
  const ask = (params: Refinements): Promise<unknown> =>
    Promise.resolve().then(() => searchClient.search([{ indexName: 'listings', params }]));
  await expect(ask({ facetFilters: [['category:a', 'category:b']] })).rejects.toThrow(TypeError);
  await expect(ask({ facetFilters: ['colour:red'] })).rejects.toThrow('colour');
  await expect(ask({ facetFilters: ['category:nowhere'] })).rejects.toBeInstanceOf(SearchRefused);
});
