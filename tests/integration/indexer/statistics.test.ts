import { expect, it } from 'vitest';
import { drainAll } from '../../../src/indexer/drain-all.js';
import { generationInState } from '../../../src/indexer/generations.js';
import { refreshStatisticsIfDue } from '../../../src/indexer/statistics.js';
import { decodeStatistics, type TermStatistics } from '../../../src/search/statistics/index.js';
import { apply, indexerFixture, listing, listings } from './support/fixture.js';

const { deps } = await indexerFixture();

async function liveStatistics(): Promise<TermStatistics> {
  const live = await generationInState(deps, 'live');
  const { body } = await deps.db
    .selectFrom('term_statistics')
    .select('body')
    .where('id', '=', live?.statisticsId ?? -1)
    .executeTakeFirstOrThrow();
  return decodeStatistics(body);
}

it('are there when drainAll returns, and follow a larger change but not a small one', async () => {
  await apply(deps, listings(200));
  await drainAll(deps);
  expect((await liveStatistics()).documents).toBe(200);

  await apply(deps, [listing('one', 'خدمة')]);
  await drainAll(deps);
  expect((await liveStatistics()).documents).toBe(200);

  await apply(deps, [...listings(5, 'ترجمة'), listing('two', 'خدمة')]);
  await drainAll(deps);
  expect((await liveStatistics()).documents).toBe(202);
});

it('are left alone by the schedule soon after', async () => {
  await apply(deps, listings(100, 'كتابة'));
  expect(await refreshStatisticsIfDue(deps, { patient: true })).toBe(false);
  expect(await refreshStatisticsIfDue(deps, { patient: false })).toBe(true);
  expect(await refreshStatisticsIfDue(deps, { patient: false })).toBe(false);
});
