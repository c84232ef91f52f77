/**
 * `mizan/instantsearch`: lets a front end made with InstantSearch talk to `/v1/search`.
 *
 *     const searchClient = createSearchClient({ baseUrl: 'http://127.0.0.1:3000' });
 *     instantsearch({ indexName: 'listings', searchClient });
 *
 * The index may name a sort, `listings:newest`, for the widget `sortBy`. Attributes to refine by: `category` and
 * `level` (the level and all above it), each with one value (`menu`); `within24h` and `onlineNow` (`toggleRefinement`);
 * and as numbers `price` and `deliveryDays` up to a bound, `rating` from one (`numericMenu`, or `rangeInput` with `min: 0`
 * and a `max`: the API tells no extremes). Facets are counted for `category`, `level`, `price`, `delivery` and
 * `rating`; `labelOf` says a facet's value in Arabic.
 */
import { createMizanClient, type ClientOptions, type components, type Problem } from './index.js';
import { searchParameters, type Refinements, type SearchParameters } from './instantsearch-parameters.js';
import { toResult, type InstantSearchResult } from './instantsearch-result.js';

type Page = components['schemas']['SearchResponse'];

/** One of the searches that InstantSearch asks for at once. */
export interface InstantSearchRequest {
  readonly indexName: string;
  readonly params?: Refinements;
}

export interface InstantSearchClient {
  search(requests: readonly InstantSearchRequest[]): Promise<{ results: InstantSearchResult[] }>;
  /** What people read for a value of a facet, as the last answers said it; the value itself while unknown. */
  labelOf(attribute: string, value: string): string;
}

/** A refusal of the API. */
export class SearchRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'SearchRefused';
    this.problem = problem;
  }
}

/** Lists whose cursors are remembered, so that a later page needs one request. */
const REMEMBERED = 50;

/** A search client as InstantSearch takes it. Refinements that the API has no parameter for are a `TypeError`. */
export function createSearchClient(options: ClientOptions): InstantSearchClient {
  const mizan = createMizanClient(options);
  const labels = new Map<string, string>();
  /** By list, what opens each page after the first, as far as it was read. */
  const cursors = new Map<string, (string | null)[]>();

  async function ask(parameters: SearchParameters, cursor?: string): Promise<Page> {
    const query = { ...parameters, ...(cursor !== undefined && { cursor }) };
    const { data, error } = await mizan.GET('/v1/search', { params: { query } });
    if (data === undefined) throw new SearchRefused(error);
    for (const [attribute, values] of Object.entries(data.facets)) {
      for (const { value, label } of values) labels.set(`${attribute}:${value}`, label);
    }
    return data;
  }

  /** The page of that number, by way of those before it that were not read yet; null behind the last. */
  async function pageOf(parameters: SearchParameters, number: number): Promise<Page | null> {
    const list = JSON.stringify(parameters);
    const known = number === 0 ? [] : (cursors.get(list) ?? []);
    let page: Page | null = null;
    for (let at = Math.min(number, known.length); at <= number; at += 1) {
      const cursor = at === 0 ? undefined : known[at - 1];
      if (cursor === null) return null;
      page = await ask(parameters, cursor);
      known[at] = page.cursor;
    }
    remember(cursors, list, known);
    return page;
  }

  return {
    async search(requests) {
      const results = requests.map(async ({ indexName, params = {} }) => {
        const parameters = searchParameters(indexName, params);
        const number = params.page ?? 0;
        const page = await pageOf(parameters, number);
        return toResult(indexName, params, parameters.limit, page ?? (await ask(parameters)), page !== null);
      });
      return { results: await Promise.all(results) };
    },
    labelOf: (attribute, value) => labels.get(`${attribute}:${value}`) ?? value,
  };
}

function remember<T>(store: Map<string, T>, key: string, value: T): void {
  store.delete(key);
  store.set(key, value);
  const [oldest] = store.keys();
  if (store.size > REMEMBERED && oldest !== undefined) store.delete(oldest);
}
