import type { Index } from 'meilisearch';
import type { Engine } from '../platform/engine.js';
import type { ListingDocument } from '../search/index-schema/index.js';
import { EngineRefusalError, finishTask } from './engine.js';

export interface Refusal {
  readonly listingId: number;
  readonly error: string;
  readonly final: boolean;
}

/**
 * Adds `documents` and removes `removals`, and returns when the engine has done both. A refused batch is halved until
 * the documents at fault stand alone; they are returned, all others are in. `beforeSend` may veto by throwing.
 */
export async function writeDocuments(
  engine: Engine,
  indexUid: string,
  documents: readonly ListingDocument[],
  removals: readonly number[],
  beforeSend: () => void,
): Promise<Refusal[]> {
  const index = engine.index<ListingDocument>(indexUid);
  const [refusals] = await Promise.all([
    addDocuments(engine, index, documents, beforeSend),
    removeDocuments(engine, index, removals, beforeSend),
  ]);
  return refusals;
}

async function addDocuments(
  engine: Engine,
  index: Index<ListingDocument>,
  documents: readonly ListingDocument[],
  beforeSend: () => void,
): Promise<Refusal[]> {
  if (documents.length === 0) return [];
  beforeSend();
  try {
    await finishTask(engine, index.addDocuments([...documents], { primaryKey: 'id' }));
    return [];
  } catch (error) {
    if (!(error instanceof EngineRefusalError)) throw error;
    const [only] = documents;
    if (documents.length === 1 && only !== undefined) {
      return [{ listingId: only.id, error: error.message, final: error.final }];
    }
    const middle = Math.ceil(documents.length / 2);
    const first = await addDocuments(engine, index, documents.slice(0, middle), beforeSend);
    const second = await addDocuments(engine, index, documents.slice(middle), beforeSend);
    return [...first, ...second];
  }
}

async function removeDocuments(
  engine: Engine,
  index: Index<ListingDocument>,
  removals: readonly number[],
  beforeSend: () => void,
): Promise<void> {
  if (removals.length === 0) return;
  beforeSend();
  await finishTask(engine, index.deleteDocuments([...removals]));
}
