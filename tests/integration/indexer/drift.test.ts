import { beforeEach, expect, it } from 'vitest';
import { drainAll } from '../../../src/indexer/drain-all.js';
import { driftCount, ensureGeneration, findDrift, repairDrift } from '../../../src/indexer/index.js';
import { apply, indexerFixture, listing, listingId, listings, liveDocuments } from './support/fixture.js';

const { deps } = await indexerFixture();
const { indexUid } = await ensureGeneration(deps);
const index = deps.engine.index(indexUid);

beforeEach(async () => {
  await apply(deps, [...listings(20), listing('hidden', 'خدمة متوقفة', { status: 'paused' })]);
  await drainAll(deps);
  await repairDrift(deps, await findDrift(deps));
});

async function onlyReport(): Promise<Awaited<ReturnType<typeof findDrift>>[number]> {
  const [report] = await findDrift(deps);
  if (report === undefined) throw new Error('no report');
  return report;
}

it('finds none in an index that follows the rows', async () => {
  const report = await onlyReport();
  expect(report).toMatchObject({ expected: 20, missing: [], surplus: [], different: [], pending: 0 });
});

it('finds and mends a missing document', async () => {
  const id = await listingId(deps, 'listing-3');
  await index.deleteDocument(id).waitTask();
  const report = await onlyReport();
  expect(report.missing).toEqual([{ listingId: id, kind: 'missing', fields: [] }]);
  await repairDrift(deps, [report]);
  expect(driftCount(await onlyReport())).toBe(0);
});

it('finds and mends a document whose fields differ', async () => {
  const id = await listingId(deps, 'listing-4');
  await index.updateDocuments([{ id, reviews: 99, price: 1 }]).waitTask();
  const report = await onlyReport();
  expect(report.different).toEqual([{ listingId: id, kind: 'different', fields: ['reviews', 'price'] }]);
  await repairDrift(deps, [report]);
  expect(driftCount(await onlyReport())).toBe(0);
});

it.each([
  ['of a listing that is not published', () => listingId(deps, 'hidden')],
  ['of a listing that does not exist', () => Promise.resolve(987_654_321)],
])('finds and mends a surplus document %s', async (_, idOf) => {
  const id = await idOf();
  await index.addDocuments([{ id, title: 'x' }]).waitTask();
  const report = await onlyReport();
  expect(report.surplus).toEqual([{ listingId: id, kind: 'surplus', fields: [] }]);
  await repairDrift(deps, [report]);
  expect(driftCount(await onlyReport())).toBe(0);
  expect((await liveDocuments(deps)).size).toBe(20);
});

it('takes a change on its way for what it is', async () => {
  await apply(deps, [listing('listing-5', 'عنوان جديد'), listing('fresh', 'خدمة جديدة')]);
  const report = await onlyReport();
  expect(driftCount(report)).toBe(0);
  expect(report.pending).toBe(2);
  await apply(deps, [{ type: 'listing', id: 'fresh', deleted: true }]);
});
