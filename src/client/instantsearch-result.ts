import type { Refinements } from './instantsearch-parameters.js';
import type { components } from './schema.js';

type Page = components['schemas']['SearchResponse'];

interface Highlighted {
  readonly value: string;
  readonly matchLevel: 'none' | 'partial' | 'full';
  readonly matchedWords: string[];
}

export type InstantSearchHit = Page['hits'][number] & {
  readonly objectID: string;
  readonly _highlightResult: { readonly title: Highlighted };
};

/** An answer in the shape that InstantSearch reads. */
export interface InstantSearchResult {
  readonly index: string;
  readonly query: string;
  readonly params: string;
  readonly hits: InstantSearchHit[];
  readonly nbHits: number;
  readonly exhaustiveNbHits: boolean;
  readonly page: number;
  readonly nbPages: number;
  readonly hitsPerPage: number;
  readonly processingTimeMS: number;
  readonly facets: Record<string, Record<string, number>>;
  /** Goes with every event that follows from this answer (`POST /v1/events`). */
  readonly queryID: string;
}

/** `isThere` is false for a page behind the last: the figures are those of the list, without hits. */
export function toResult(
  index: string,
  request: Refinements,
  limit: number,
  page: Page,
  isThere: boolean,
): InstantSearchResult {
  const number = request.page ?? 0;
  const wanted = request.hitsPerPage === 0 || !isThere ? [] : page.hits;
  const pages = Math.ceil(page.estimatedTotal / limit);
  return {
    index,
    query: request.query ?? '',
    params: '',
    hits: wanted.map((hit) => toHit(hit, request)),
    nbHits: page.estimatedTotal,
    exhaustiveNbHits: false,
    page: number,
    // The list ends where its cursor does, however many were estimated.
    nbPages: isThere ? (page.cursor === null ? number + 1 : Math.max(pages, number + 2)) : number,
    hitsPerPage: limit,
    processingTimeMS: 0,
    facets: toFacets(request.facets, page.facets),
    queryID: page.queryId,
  };
}

/** Those asked for, counts by value. */
function toFacets(
  asked: Refinements['facets'],
  facets: Page['facets'],
): Record<string, Record<string, number>> {
  const names = asked === undefined ? [] : [asked].flat();
  const entries = Object.entries(facets).filter(([name]) => names.includes('*') || names.includes(name));
  return Object.fromEntries(
    entries.map(([name, values]) => [
      name,
      Object.fromEntries(values.map(({ value, count }) => [value, count])),
    ]),
  );
}

const marked = /<mark>(?<words>.*?)<\/mark>/gsu;

function toHit(hit: Page['hits'][number], request: Refinements): InstantSearchHit {
  const { highlightPreTag = '<em>', highlightPostTag = '</em>' } = request;
  const matchedWords = [...hit.titleHighlighted.matchAll(marked)].map(({ groups }) =>
    unescapeHtml(groups?.['words'] ?? ''),
  );
  const value = hit.titleHighlighted
    .replaceAll('<mark>', highlightPreTag)
    .replaceAll('</mark>', highlightPostTag);
  // InstantSearch marks with tags of its own and escapes the rest itself; other tags are taken for HTML.
  const escapesLater = highlightPreTag.startsWith('__ais');
  const title: Highlighted = {
    value: escapesLater ? unescapeHtml(value) : value,
    matchLevel: matchedWords.length === 0 ? 'none' : 'partial',
    matchedWords,
  };
  return { ...hit, objectID: hit.id, _highlightResult: { title } };
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function unescapeHtml(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => entities[entity] ?? entity);
}
