// Prints "N passed, N failed[, N skipped]" from vitest's JSON report, and before it what stands behind the numbers.
// Exit 1 when no test ran, one failed, or, in CI, one was skipped that could have run there.
import { existsSync, readFileSync } from 'node:fs';

const [reportFile = ''] = process.argv.slice(2);
const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : { testResults: [] };
const tests = report.testResults.flatMap((file) => file.assertionResults);
const withStatus = (...statuses) => tests.filter(({ status }) => statuses.includes(status));

const passed = withStatus('passed').length;
// A file that could not even be loaded holds no test, and is a failure all the same.
const brokenFiles = report.testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
);
const skipped = withStatus('skipped', 'pending', 'todo', 'disabled');
// The measuring data lies beside the clone in CI; elsewhere its tests are the only ones that may skip.
const dataIsHere = existsSync(process.env.MIZAN_SHARED_DATA ?? '../shared/data');
const wrongSkips = skipped.filter(({ fullName }) => dataIsHere || !fullName.includes('[shared-data]'));
const skipsFail = process.env.CI === 'true' && wrongSkips.length > 0;

if (tests.length + brokenFiles.length === 0) console.log('The test runner left no report: no test ran.');
for (const { name } of brokenFiles) console.log(`could not be run: ${name}`);
for (const { fullName } of wrongSkips)
  console.log(`skipped${skipsFail ? ' (a failure in CI)' : ''}: ${fullName}`);

const failed = withStatus('failed').length + brokenFiles.length + (skipsFail ? wrongSkips.length : 0);
const skippedCount = skipped.length - (skipsFail ? wrongSkips.length : 0);
console.log(`${passed} passed, ${failed} failed${skippedCount > 0 ? `, ${skippedCount} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
