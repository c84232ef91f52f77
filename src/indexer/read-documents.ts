import type { Engine } from '../platform/engine.js';
import type { ListingDocument } from '../search/index-schema/index.js';
import { callEngine } from './engine.js';

const PAGE = 1000;

/** Every document of an index in pages. One that is written or removed meanwhile may be met in either form or missed. */
export function readDocuments(engine: Engine, indexUid: string): AsyncGenerator<readonly ListingDocument[]> {
  return documentPages(engine, indexUid, {});
}

/** The documents with an id above `after` and up to `through` (`Infinity`: all that follow), in pages. */
export function documentsBetween(
  engine: Engine,
  indexUid: string,
  after: number,
  through: number,
): AsyncGenerator<readonly ListingDocument[]> {
  const filter = [`id > ${String(after)}`];
  if (Number.isFinite(through)) filter.push(`id <= ${String(through)}`);
  return documentPages(engine, indexUid, { filter: filter.join(' AND ') });
}

/** The documents among `ids` that exist. */
export async function documentsWithIds(
  engine: Engine,
  indexUid: string,
  ids: readonly number[],
): Promise<ListingDocument[]> {
  const found: ListingDocument[] = [];
  for (let start = 0; start < ids.length; start += PAGE) {
    found.push(
      ...(await documentPage(engine, indexUid, {
        ids: ids.slice(start, start + PAGE),
        offset: 0,
        limit: PAGE,
      })),
    );
  }
  return found;
}

export async function countDocuments(engine: Engine, indexUid: string): Promise<number> {
  const { total } = await callEngine(() =>
    engine.index<ListingDocument>(indexUid).getDocuments({ limit: 0 }),
  );
  return total;
}

async function* documentPages(
  engine: Engine,
  indexUid: string,
  query: { filter?: string },
): AsyncGenerator<readonly ListingDocument[]> {
  for (let offset = 0; ; offset += PAGE) {
    const page = await documentPage(engine, indexUid, { ...query, offset, limit: PAGE });
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
  }
}

async function documentPage(
  engine: Engine,
  indexUid: string,
  query: { filter?: string; ids?: number[]; offset: number; limit: number },
): Promise<ListingDocument[]> {
  const { results } = await callEngine(() => engine.index<ListingDocument>(indexUid).getDocuments(query));
  return results;
}
