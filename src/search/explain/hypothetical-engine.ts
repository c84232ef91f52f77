/**
 * The engine as it would answer if some listings were others. What the search asks is asked of the engine as it is, once;
 * the documents in question are taken out of its answers and those that they would become are put in, by the same
 * filters, orders and limits. So a promise goes through the same retrieval as the search that will keep it.
 */
import type { PostJson } from '../../platform/post-json.js';
import type { ListingDocument } from '../index-schema/index.js';
import { readFilter, type Passes } from '../retrieval/read-filter.js';

interface Found {
  readonly id: number;
  readonly [field: string]: unknown;
}

/** A question in either of the engine's two forms. */
interface Asked {
  readonly filter?: readonly string[];
  readonly limit: number;
  readonly sort?: readonly string[];
  readonly vector?: readonly number[];
  readonly fields?: readonly string[];
  readonly attributesToRetrieve?: readonly string[];
}

interface Answered {
  readonly documents: readonly Found[];
  readonly total: number;
  readonly facets: unknown;
}

export interface Hypothesis {
  readonly postJson: PostJson;
  /** Whether an order among equals decided who was found, which only the engine knows. */
  readonly isUncertain: () => boolean;
}

export interface AskedOnce {
  /** The answers as they are. */
  readonly postJson: PostJson;
  /** The answers with these documents in place of the seller's own. */
  suppose(documents: readonly ListingDocument[]): Hypothesis;
  /**
   * Of these documents those that would be found as the seller's own are now, with everything else the same; null where
   * one of them would be found by other questions than now, or a limit cuts between them.
   */
  foundAsNow(documents: readonly ListingDocument[]): Promise<ListingDocument[] | null>;
}

/** Remembers what the engine answers for as long as one explanation lasts. `own` are documents as the index holds them. */
export function askOnce(postJson: PostJson, own: readonly ListingDocument[]): AskedOnce {
  const known = new Map(own.map((document) => [document.id, document]));
  const ids = new Set(known.keys());
  const asks: { readonly asked: Asked; readonly answer: Promise<Answered> }[] = [];
  const answers = new Map<string, Promise<Answered>>();
  const passes = createFilter();

  function answer(path: string, asked: Asked): Promise<Answered> {
    const key = `${path} ${JSON.stringify(asked)}`;
    let answered = answers.get(key);
    if (answered === undefined) answers.set(key, (answered = askEngine(postJson, path, asked)));
    return answered;
  }

  /** As it is: what is supposed is compared with it. */
  function answerAsIs(path: string, asked: Asked): Promise<Answered> {
    const answered = answer(path, asked);
    asks.push({ asked, answer: answered });
    return answered;
  }

  /** What is found without the seller's own. */
  async function others(path: string, asked: Asked): Promise<Answered> {
    const all = await answer(path, asked);
    const documents = all.documents.filter(({ id }) => !ids.has(id));
    const isCut = all.total > all.documents.length && asked.limit > 0;
    if (isCut && documents.length < all.documents.length) {
      const without = `id NOT IN [${[...ids].join(', ')}]`;
      return answer(path, { ...asked, filter: [...(asked.filter ?? []), without] });
    }
    return { ...all, documents, total: all.total - own.filter((document) => passes(document, asked)).length };
  }

  function suppose(documents: readonly ListingDocument[]): Hypothesis {
    let uncertain = false;
    const supposed = async (path: string, asked: Asked): Promise<Answered> => {
      if (asked.vector !== undefined) return inTheirPlace(await answer(path, asked), documents);
      const found = await others(path, asked);
      const fitting = documents.filter((document) => passes(document, asked));
      const merged = merge(found, fitting, asked);
      uncertain ||= merged.isUncertain;
      return merged;
    };
    return { postJson: inEngineForm(supposed), isUncertain: () => uncertain };
  }

  async function foundAsNow(documents: readonly ListingDocument[]): Promise<ListingDocument[] | null> {
    const found = new Set<ListingDocument>();
    for (const { asked, answer: answered } of asks) {
      const isCut = asked.limit > 0 && (await answered).total > asked.limit;
      for (const document of documents) {
        const before = known.get(document.id);
        const fits = passes(document, asked);
        if (asked.vector !== undefined || (isCut && fits)) return null;
        if (fits !== (before !== undefined && passes(before, asked))) return null;
        if (fits && asked.limit > 0) found.add(document);
      }
    }
    return [...found];
  }

  return { postJson: inEngineForm(answerAsIs), suppose, foundAsNow };
}

/** Whether a document passes all filters of a question, each read once. */
function createFilter(): (document: ListingDocument, asked: Asked) => boolean {
  const filters = new Map<string, Passes>();
  return (document, { filter = [] }) =>
    filter.every((text) => {
      let passes = filters.get(text);
      if (passes === undefined) filters.set(text, (passes = readFilter(text)));
      return passes({ ...document });
    });
}

/** Meaning does not change with anything that is supposed, so what was near stays near. */
function inTheirPlace(found: Answered, documents: readonly ListingDocument[]): Answered {
  const changed = new Map(documents.map((document) => [document.id, document]));
  return {
    ...found,
    documents: found.documents.map((document) => asFound(changed.get(document.id)) ?? document),
  };
}

function merge(
  { documents, total, facets }: Answered,
  fitting: readonly ListingDocument[],
  { limit, sort }: Asked,
): Answered & { readonly isUncertain: boolean } {
  const all = [...documents, ...fitting.flatMap((document) => asFound(document) ?? [])];
  const sum = { total: total + fitting.length, facets };
  if (limit === 0 || sum.total <= limit) return { documents: all, ...sum, isUncertain: false };
  const [field, direction] = (sort?.[0] ?? '').split(':');
  if (field === undefined || field === '') {
    return { documents: all.slice(0, limit), ...sum, isUncertain: fitting.length > 0 };
  }
  const value = (document: Found | undefined): number => {
    const held = document?.[field];
    if (typeof held !== 'number') return Infinity;
    return direction === 'desc' ? -held : held;
  };
  const sorted = all.toSorted((a, b) => value(a) - value(b) || 0);
  const edge = value(sorted[limit - 1]);
  const isTie =
    edge === value(sorted[limit]) && fitting.some((document) => value(asFound(document)) === edge);
  return { documents: sorted.slice(0, limit), ...sum, isUncertain: isTie };
}

function asFound(document: ListingDocument | undefined): Found | undefined {
  return document === undefined ? undefined : (document as unknown as Found);
}

async function askEngine(postJson: PostJson, path: string, asked: Asked): Promise<Answered> {
  const field = asked.sort?.[0]?.split(':')[0];
  const more = field === undefined ? [] : [field];
  if (path === MULTI_SEARCH) {
    const attributesToRetrieve = [...(asked.attributesToRetrieve ?? []), ...more];
    const answer = (await postJson(path, { queries: [{ ...asked, attributesToRetrieve }] })) as {
      results: { hits: Found[]; estimatedTotalHits?: number; facetDistribution?: unknown }[];
    };
    const [{ hits, estimatedTotalHits = 0, facetDistribution } = { hits: [] }] = answer.results;
    return { documents: hits, total: estimatedTotalHits, facets: facetDistribution };
  }
  const fields = [...(asked.fields ?? []), ...more];
  const { results, total } = (await postJson(path, { ...asked, fields })) as {
    results: Found[];
    total: number;
  };
  return { documents: results, total, facets: undefined };
}

const MULTI_SEARCH = 'multi-search';

function inEngineForm(answer: (path: string, asked: Asked) => Promise<Answered>): PostJson {
  return async (path, body) => {
    if (path !== MULTI_SEARCH) {
      const { documents, total } = await answer(path, body as Asked);
      return { results: documents, total };
    }
    const { queries } = body as { queries: readonly Asked[] };
    const answers = await Promise.all(queries.map((asked) => answer(path, asked)));
    const results = answers.map(({ documents, total, facets }) => ({
      hits: documents,
      estimatedTotalHits: total,
      facetDistribution: facets,
    }));
    return { results };
  };
}
