/**
 * Real services for the tests of `tests/integration` and `tests/browser`. The global setup starts them once a run;
 * what a test file takes is its own, so that files run side by side and in any order. Call these at the top of the
 * file, they clean up after it:
 *
 *     const { db, url } = await testDatabase();          // a migrated, empty database
 *     const { engine, indexPrefix } = testEngine(); // indexes that start with the prefix are deleted
 *     const { search } = await testSearch(database, clock); // over what is in the database by then
 *     const store = testQueueStore('postgres', url);      // or 'redis', where `hasRedis`
 *     const market = testMarket(db);               // the marketplace core with a clock of its own
 *     const file = sharedData('catalogue.ndjson.gz');     // null where the shared data is not there
 *
 * TEST_DATABASE_URL (an account that may create databases), TEST_MEILI_URL with TEST_MEILI_MASTER_KEY, and
 * TEST_REDIS_URL use services that run already.
 */
export { testDatabase, type TestDatabase } from './database.js';
export { testEngine, type TestEngine } from './engine.js';
export { testMarket, type TestMarket } from './market.js';
export { hasRedis, testQueueStore } from './queue.js';
export { testSearch, type TestSearch } from './search.js';
export { sharedData } from './shared-data.js';
export { temporaryDirectory } from './temporary-directory.js';
