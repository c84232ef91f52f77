import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './paths.mjs';

const path = inRoot('dist', '.lock');

/** Two commands in one fresh checkout: the second waits until the first has installed and built. */
export async function withLock(work) {
  mkdirSync(inRoot('dist'), { recursive: true });
  while (!take()) await sleep(100);
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take() {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(holder())) rmSync(path, { force: true });
    return false;
  }
}

function holder() {
  try {
    return Number(readFileSync(path, 'utf8')) || process.ppid;
  } catch {
    return process.ppid;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
