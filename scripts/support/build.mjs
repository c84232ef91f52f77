import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, root } from './paths.mjs';
import { progress } from './progress.mjs';
import { run } from './run.mjs';

/** What is built, by which program, from which sources. Each part is built anew when its sources have changed. */
const parts = [
  {
    name: 'server',
    sources: ['src', 'fixtures', 'scripts/support', 'package-lock.json', 'tsconfig.json'],
    command: ['scripts/support/bundle.mjs'],
    isWanted: () => true,
  },
  {
    name: 'web',
    sources: ['web', 'src/api/contracts', 'package-lock.json', 'tsconfig.json'],
    command: ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'],
    isWanted: () => existsSync(inRoot('web/index.html')),
  },
];

const types = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'];

export function isBuilt() {
  return outdated().length === 0;
}

/** Builds the outdated parts side by side; with `all` every part and the type declarations. */
export async function build({ all = false } = {}) {
  const chosen = all ? parts.filter((part) => part.isWanted()) : outdated();
  const done = progress('تجهيز البرنامج', 'Building');
  const outcomes = await Promise.all([
    ...chosen.map(buildPart),
    ...(all ? [run(process.execPath, types, { quiet: true })] : []),
  ]);
  done();
  const failed = outcomes.filter(({ code }) => code !== 0);
  if (failed.length === 0) return;
  for (const { output } of failed) console.error(output);
  console.error('تعذّر تجهيز البرنامج. التفاصيل أعلاه.');
  console.error('The program could not be built. The details are above.');
  process.exit(2);
}

async function buildPart(part) {
  // The hash of before: what changes during the build is built the next time.
  const hash = sourceHash(part.sources);
  const outcome = await run(process.execPath, part.command, { quiet: true });
  if (outcome.code === 0) {
    mkdirSync(inRoot('dist'), { recursive: true });
    writeFileSync(stampOf(part), hash);
  }
  return outcome;
}

function outdated() {
  return parts.filter((part) => part.isWanted() && readStamp(part) !== sourceHash(part.sources));
}

function readStamp(part) {
  return existsSync(stampOf(part)) ? readFileSync(stampOf(part), 'utf8') : '';
}

function stampOf(part) {
  return inRoot('dist', `.${part.name}-sources`);
}

/** Over the paths and contents of all files, in a fixed order. */
function sourceHash(sources) {
  const hash = createHash('sha256');
  for (const source of sources) hashInto(hash, inRoot(source));
  return hash.digest('hex');
}

function hashInto(hash, path) {
  if (!existsSync(path)) return;
  const entries = path.endsWith('.json')
    ? [path]
    : readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .sort();
  for (const file of entries)
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
}
