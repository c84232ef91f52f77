#!/usr/bin/env node
// npm test: installs and builds what is missing, then runs every test. Arguments go to the test runner.
import { prepare } from './support/prepare.mjs';
import { run } from './support/run.mjs';

await prepare();
const { code } = await run(process.execPath, [
  'node_modules/vitest/vitest.mjs',
  'run',
  ...process.argv.slice(2),
]);
process.exitCode = code;
