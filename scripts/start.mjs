#!/usr/bin/env node
// npm start: installs and builds what is missing, then serves.
import { prepare } from './support/prepare.mjs';
import { runCli } from './support/cli.mjs';

await prepare();
endWithParent();
await runCli(['serve', ...process.argv.slice(2)]);

/** Started by npm, the server ends with it, even when npm is killed and can say nothing. */
function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
