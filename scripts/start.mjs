#!/usr/bin/env node
// npm start: installs and builds what is missing, then serves.
import { readFileSync } from 'node:fs';
import { prepare } from './support/prepare.mjs';
import { runCli } from './support/cli.mjs';

await prepare();
endWithParent();
await runCli(['serve', ...process.argv.slice(2)]);

/** Started by npm, the server ends with it, even when npm is killed and can say nothing. */
function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const first = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === first) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}

/** Who started us, and who started that one: npm puts a shell between itself and us. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]}`;
  } catch {
    return String(process.ppid);
  }
}
