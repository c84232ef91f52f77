/** Compares what the index holds with what the rows say, one range of listings at a time. */
import { isDeepStrictEqual } from 'node:util';
import { loadListingSources } from '../marketplace/listing-source.js';
import type { ListingDocument } from '../search/index-schema/index.js';
import { pause } from './backoff.js';
import { buildDocuments } from './build-documents.js';
import type { IndexerDeps } from './deps.js';
import type { ServedGeneration } from './generations.js';
import { embedderOf } from './vectors.js';
import { documentsBetween, documentsWithIds } from './read-documents.js';

export type DriftKind = 'missing' | 'surplus' | 'different';

export interface Finding {
  readonly listingId: number;
  readonly kind: DriftKind;
  /** Fields that differ; empty for the other kinds. */
  readonly fields: readonly string[];
}

/** Fields of a document whose values differ from the expected ones, in the order of the expected document. */
function differingFields(expected: ListingDocument, actual: ListingDocument): string[] {
  const wanted = new Map(Object.entries(expected));
  const found = new Map(Object.entries(actual));
  return [...new Set([...wanted.keys(), ...found.keys()])].filter(
    (field) => !isDeepStrictEqual(wanted.get(field), found.get(field)),
  );
}

/** What is wrong with one listing; null when nothing is. */
export function compareDocument(
  listingId: number,
  expected: ListingDocument | undefined,
  actual: ListingDocument | undefined,
): Finding | null {
  if (expected === undefined) return actual === undefined ? null : { listingId, kind: 'surplus', fields: [] };
  if (actual === undefined) return { listingId, kind: 'missing', fields: [] };
  const fields = differingFields(expected, actual);
  return fields.length === 0 ? null : { listingId, kind: 'different', fields };
}

export interface RangeComparison {
  readonly expected: number;
  readonly findings: readonly Finding[];
}

/** Compares listings with an id above `after` and up to `through`; `ids` are those that have a row. */
export async function compareRange(
  deps: IndexerDeps,
  generation: ServedGeneration,
  range: { readonly after: number; readonly through: number; readonly ids: readonly number[] },
): Promise<RangeComparison> {
  const expected = await expectedDocuments(deps, generation, range.ids);
  const unseen = new Map(expected);
  const findings: Finding[] = [];
  for await (const page of documentsBetween(deps.engine, generation.indexUid, range.after, range.through)) {
    for (const document of page) {
      unseen.delete(document.id);
      const finding = compareDocument(document.id, expected.get(document.id), document);
      if (finding !== null) findings.push(finding);
    }
  }
  for (const listingId of unseen.keys()) findings.push({ listingId, kind: 'missing', fields: [] });
  return { expected: expected.size, findings };
}

/** Compares just these listings. */
export async function compareListings(
  deps: IndexerDeps,
  generation: ServedGeneration,
  ids: readonly number[],
): Promise<Finding[]> {
  const expected = await expectedDocuments(deps, generation, ids);
  const documents = await documentsWithIds(deps.engine, generation.indexUid, ids);
  const actual = new Map(documents.map((document) => [document.id, document]));
  return ids.flatMap((id) => compareDocument(id, expected.get(id), actual.get(id)) ?? []);
}

const LOOKS = 2;
const BETWEEN_LOOKS_MS = 300;

/**
 * Keeps of `findings` what is drift: a listing with a dirty mark is on its way and not drift, and one that was changed
 * and indexed between our two readings is equal at another look.
 */
export async function confirmFindings(
  deps: IndexerDeps,
  generation: ServedGeneration,
  findings: readonly Finding[],
): Promise<{ drift: readonly Finding[]; pending: number }> {
  let open = findings;
  let pending = 0;
  for (let look = 0; open.length > 0; look += 1) {
    const marked = await markedListings(
      deps,
      generation.id,
      open.map((finding) => finding.listingId),
    );
    pending += marked.size;
    open = open.filter((finding) => !marked.has(finding.listingId));
    if (look === LOOKS || open.length === 0) break;
    await pause(look === 0 ? 0 : BETWEEN_LOOKS_MS);
    open = await compareListings(
      deps,
      generation,
      open.map((finding) => finding.listingId),
    );
  }
  return { drift: open, pending };
}

/** As the engine gives them back: vectors show in `meaning`, what it searches by is not read. */
async function expectedDocuments(
  deps: IndexerDeps,
  generation: ServedGeneration,
  ids: readonly number[],
): Promise<Map<number, ListingDocument>> {
  if (ids.length === 0) return new Map();
  const sources = await loadListingSources(deps.db, ids);
  const { documents } = await buildDocuments(
    deps.schema,
    ids,
    sources,
    await embedderOf(deps, generation.id),
  );
  return new Map(documents.map(({ _vectors, ...document }) => [document.id, document]));
}

async function markedListings(
  deps: IndexerDeps,
  generationId: number,
  ids: readonly number[],
): Promise<Set<number>> {
  const rows = await deps.db
    .selectFrom('dirty_listing')
    .select('listing_id')
    .where('generation_id', '=', generationId)
    .where('listing_id', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.listing_id));
}
