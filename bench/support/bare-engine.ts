import type { Index } from 'meilisearch';
import { loadListingSources } from '../../src/marketplace/listing-source.js';
import type { Runtime } from '../../src/platform/runtime.js';

export interface BareDocument extends Record<string, unknown> {
  readonly id: number;
  readonly title: string;
  readonly tags: readonly string[];
  readonly category: string;
  readonly description: string | null;
}

const UID = 'bare-peer';

const BATCH = 5000;

/**
 * The peer: the same engine and the same listings as their plain text with default settings, filled once and kept.
 * `indexMs` is the time of filling it now, null when it was there.
 */
export async function openBareEngine(
  { db, engine }: Runtime,
  refill = false,
): Promise<{ index: Index<BareDocument>; indexMs: number | null }> {
  const index = engine.index<BareDocument>(UID);
  const stats = await index.getStats().catch(() => null);
  const ids = (await db.selectFrom('listing').select('id').orderBy('id').execute()).map(({ id }) => id);
  if (!refill && stats?.numberOfDocuments === ids.length) return { index, indexMs: null };
  await engine.deleteIndex(UID).waitTask();
  await engine.createIndex(UID, { primaryKey: 'id' }).waitTask();
  await index.updateFilterableAttributes(['category']).waitTask();
  const documents: BareDocument[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const source of await loadListingSources(db, ids.slice(from, from + BATCH))) {
      const { id, title, tags, description } = source;
      const category = source.categoryPath.map(({ name }) => name).join(' ');
      documents.push({ id, title, tags, category, description });
    }
  }
  const start = performance.now();
  for (let from = 0; from < documents.length; from += BATCH) {
    await index.addDocuments(documents.slice(from, from + BATCH)).waitTask({ timeout: 600_000 });
  }
  return { index, indexMs: performance.now() - start };
}
