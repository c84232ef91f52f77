import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { progress } from './progress.mjs';

const lockFile = inRoot('package-lock.json');
const installed = inRoot('node_modules', '.package-lock.json');
const stamp = inRoot('node_modules', '.mizan-installed');

/** Whether node_modules is what package-lock.json says: installed by us, or by hand after its last change. */
export function isInstalled() {
  if (!existsSync(installed)) return false;
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  return known === lockHash() || statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;
}

/**
 * Installs quietly, and leaves package-lock.json alone (`--no-save`). `npm ci` cannot be used: it fails where packages
 * for other systems are not to be had.
 */
export async function install() {
  const options = ['--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const done = progress('تثبيت الحزم (مرة واحدة)', 'Installing packages (once)');
  const outcome = await run(...npm(['install', ...options, '--loglevel=error']), { quiet: true });
  done();
  if (outcome.code !== 0) {
    console.error(outcome.output);
    console.error('تعذّر تثبيت الحزم. تحقق من الاتصال بالشبكة ثم أعد المحاولة.');
    console.error('The packages could not be installed. Check the network, then try again.');
    process.exit(2);
  }
  writeFileSync(stamp, lockHash());
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** The npm that started us, else the one beside Node or on the PATH. */
function npm(options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script, ...options]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', options];
}
