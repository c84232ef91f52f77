#!/usr/bin/env node
// npm run mizan -- ARGS: installs and builds what is missing, then runs the command.
// With `--script FILE ARGS` it runs a script of this checkout, such as those of bench/.
import { runCli } from './support/cli.mjs';
import { prepare } from './support/prepare.mjs';
import { run } from './support/run.mjs';

await prepare();
const args = process.argv.slice(2);
if (args[0] === '--script') {
  const { code } = await run(process.execPath, ['--enable-source-maps', '--import', 'tsx', ...args.slice(1)]);
  process.exitCode = code;
} else {
  await runCli(args);
}
