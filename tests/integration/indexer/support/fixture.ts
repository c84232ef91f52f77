import { defaultTuning, type IndexerDeps, type IndexerTuning } from '../../../../src/indexer/deps.js';
import { ensureGeneration, indexerDeps } from '../../../../src/indexer/index.js';
import { generationInState } from '../../../../src/indexer/generations.js';
import { applyRecords } from '../../../../src/marketplace/import/apply.js';
import type { ImportRecord, RecordOf } from '../../../../src/marketplace/import/records.js';
import { systemClock } from '../../../../src/platform/clock.js';
import { createEngine } from '../../../../src/platform/engine.js';
import { silentLogger } from '../../../../src/platform/log.js';
import type { ListingDocument } from '../../../../src/search/index-schema/index.js';
import { testDatabase, testEngine } from '../../../support/index.js';
import { startEngineProxy, type EngineProxy } from './engine-proxy.js';

export interface IndexerFixture {
  readonly url: string;
  readonly deps: IndexerDeps;
  /** The same through a proxy that can hold and break requests. */
  readonly shaky: IndexerDeps;
  readonly proxy: EngineProxy;
  readonly engineUrl: string;
  readonly engineKey: string;
}

/** A database with one category, an engine, and the first generation. */
export async function indexerFixture(tuning: Partial<IndexerTuning> = {}): Promise<IndexerFixture> {
  const { db, url } = await testDatabase();
  const { engine, url: engineUrl, key: engineKey, indexPrefix } = testEngine();
  const proxy = await startEngineProxy(engineUrl);
  const base = { db, log: silentLogger, tuning: { ...defaultTuning, ...tuning, indexPrefix } };
  const deps = indexerDeps({ ...base, engine });
  const shaky = indexerDeps({
    ...base,
    engine: createEngine({ url: proxy.url, key: engineKey, timeout: 10_000 }),
  });
  await ensureGeneration(deps);
  await apply(deps, [{ type: 'category', id: 'design', name: 'تصميم' }]);
  return { url, deps, shaky, proxy, engineUrl, engineKey };
}

/** Applies records as the marketplace does, with a seller for each listing: a change marks that listing alone. */
export async function apply(deps: Pick<IndexerDeps, 'db'>, records: readonly ImportRecord[]): Promise<void> {
  const sellers = records.flatMap((record): ImportRecord[] =>
    record.type === 'listing' && 'sellerId' in record
      ? [{ type: 'seller', id: record.sellerId, displayName: 'بائع' }]
      : [],
  );
  const outcomes = await applyRecords(deps.db, [...sellers, ...records], { clock: systemClock });
  const rejected = outcomes.find((outcome) => outcome.outcome === 'rejected');
  if (rejected !== undefined) throw new Error(JSON.stringify(rejected));
}

export function listing(
  id: string,
  title: string,
  more: Partial<RecordOf<'listing'>> = {},
): RecordOf<'listing'> {
  return {
    type: 'listing',
    id,
    sellerId: `seller of ${id}`,
    categoryId: 'design',
    title,
    tags: [],
    status: 'published',
    ...more,
  };
}

export function listings(count: number, title = 'تصميم شعار'): RecordOf<'listing'>[] {
  return Array.from({ length: count }, (_, index) => listing(`listing-${index}`, `${title} رقم ${index}`));
}

export async function listingId(deps: Pick<IndexerDeps, 'db'>, externalId: string): Promise<number> {
  const { id } = await deps.db
    .selectFrom('listing')
    .select('id')
    .where('external_id', '=', externalId)
    .executeTakeFirstOrThrow();
  return id;
}

/** What the live index holds, by the listing's own id (`#` and the internal id where there is no row). */
export async function liveDocuments(deps: IndexerDeps): Promise<Map<string, ListingDocument>> {
  const live = await generationInState(deps, 'live');
  if (live === null) throw new Error('no live generation');
  return documentsOf(deps, live.indexUid);
}

export async function documentsOf(
  deps: IndexerDeps,
  indexUid: string,
): Promise<Map<string, ListingDocument>> {
  const { results } = await deps.engine.index<ListingDocument>(indexUid).getDocuments({ limit: 10_000 });
  const rows = await deps.db.selectFrom('listing').select(['id', 'external_id']).execute();
  const names = new Map(rows.map((row) => [row.id, row.external_id]));
  return new Map(results.map((document) => [names.get(document.id) ?? `#${document.id}`, document]));
}

export async function markCount(deps: Pick<IndexerDeps, 'db'>): Promise<number> {
  const rows = await deps.db.selectFrom('dirty_listing').select('listing_id').execute();
  return rows.length;
}
