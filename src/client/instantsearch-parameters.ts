import type { paths } from './schema.js';

export type SearchQuery = NonNullable<paths['/v1/search']['get']['parameters']['query']>;

/** Without the page: what makes one list of results. */
export type SearchParameters = Omit<SearchQuery, 'cursor' | 'limit'> & { readonly limit: number };

/** What InstantSearch says of a search, as far as it is heeded. */
export interface Refinements {
  readonly query?: string | undefined;
  readonly page?: number | undefined;
  readonly hitsPerPage?: number | undefined;
  /** `attribute:value`, all of them; a list within stands for any of it. */
  readonly facetFilters?: string | readonly (string | readonly string[])[] | undefined;
  /** `attribute<=value` and `attribute>=value`. */
  readonly numericFilters?: string | readonly (string | readonly string[])[] | undefined;
  readonly facets?: string | readonly string[] | undefined;
  readonly highlightPreTag?: string | undefined;
  readonly highlightPostTag?: string | undefined;
  readonly [other: string]: unknown;
}

const mostHits = 100;

/** The parameters of `/v1/search` for a search of InstantSearch. Throws a TypeError where there is none for a refinement. */
export function searchParameters(indexName: string, request: Refinements): SearchParameters {
  const sort = indexName.includes(':') ? indexName.slice(indexName.lastIndexOf(':') + 1) : undefined;
  const filters = [...oneOfEach(request.facetFilters), ...oneOfEach(request.numericFilters)];
  return Object.assign(
    { limit: Math.min(mostHits, Math.max(1, request.hitsPerPage ?? 20)) },
    request.query === undefined || request.query === '' ? {} : { q: request.query },
    sort === undefined ? {} : { sort: sort as NonNullable<SearchQuery['sort']> },
    ...filters.map(toParameter),
  ) as SearchParameters;
}

/** The filters as a flat list; a choice among several values has no parameter. */
function oneOfEach(filters: Refinements['facetFilters']): string[] {
  if (filters === undefined) return [];
  return [filters].flat().map((filter) => {
    if (typeof filter === 'string') return filter;
    const [only, ...others] = filter;
    if (only === undefined || others.length > 0) {
      throw new TypeError(
        `one value at a time can be refined by: ${filter.join(', ')}. Use the widget menu.`,
      );
    }
    return only;
  });
}

const filterPattern = /^(?<attribute>\w+)(?<relation>:|<=|>=)(?<value>.+)$/su;

/** By attribute and relation, the parameter that says it. */
const parameters: Readonly<Record<string, (value: string) => SearchQuery>> = {
  'category:': (category) => ({ category }),
  'level:': (level) => ({ levelMin: level as NonNullable<SearchQuery['levelMin']> }),
  'within24h:': (value) => (value === 'true' ? { within24h: true } : {}),
  'onlineNow:': (value) => (value === 'true' ? { onlineNow: true } : {}),
  // A range begins at nothing unless it is told otherwise.
  'price>=': (value) => (Number(value) <= 0 ? {} : refuse(`price>=${value}`)),
  'price<=': (value) => ({ priceMax: Number(value) }),
  'deliveryDays<=': (value) => ({ deliveryDaysMax: Number(value) }),
  'rating>=': (value) => ({ ratingMin: Number(value) }),
};

function toParameter(filter: string): SearchQuery {
  const { attribute = '', relation = '', value = '' } = filterPattern.exec(filter)?.groups ?? {};
  const parameter = parameters[attribute + relation];
  return parameter === undefined ? refuse(filter) : parameter(value);
}

function refuse(filter: string): never {
  throw new TypeError(`/v1/search cannot be refined by ${filter}`);
}
