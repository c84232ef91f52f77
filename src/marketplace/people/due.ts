import { schedule, type DueHandlers, type Work } from '../core/index.js';
import { daysAfter } from '../core/times.js';
import { decideLevels } from './sellers/decide-levels.js';
import { measureResponses } from './sellers/replies.js';

/** What is done with people and sellers when its time has come. Counts that changed make `seller.level` due (0015). */
export const peopleDue: DueHandlers = {
  'seller.level': decideLevels,
  'people.day': (work) => everyDay(work),
};

/** What changes by the passing of time alone, and what is no longer needed. */
async function everyDay(work: Work): Promise<void> {
  schedule(work, 'people.day', 0, daysAfter(work.now, 1));
  await measureResponses(work);
  await decideLevels(work, 'all');
  await work.trx.deleteFrom('attempt').where('window_ends_at', '<=', work.now).execute();
  await work.trx.deleteFrom('one_time_token').where('expires_at', '<=', work.now).execute();
  await work.trx.deleteFrom('session').where('refresh_expires_at', '<=', work.now).execute();
}
