import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.mjs';

/** Runs the built program in this very process: signals and exit codes are its own. */
export async function runCli(args) {
  const program = inRoot('dist', 'cli.js');
  process.argv = [process.execPath, program, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(program).href);
}
