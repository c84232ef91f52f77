/**
 * The import rules of .dependency-cruiser.cjs bite: a small tree with one forbidden arrow for every rule is checked by
 * the command that CI runs, and exactly these arrows are reported. Arrows that are allowed stand beside them.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const configFile = join(root, '.dependency-cruiser.cjs');
const config = createRequire(import.meta.url)(configFile) as { forbidden: IForbiddenRuleType[] };

/** Rule → the file whose one arrow breaks it, and its text. */
const forbidden: Record<string, readonly [file: string, text: string]> = {
  'arabic-imports-one-way': ['src/arabic/a.ts', `import '../platform/index.js';`],
  'client-imports-one-way': ['src/client/a.ts', `import '../platform/index.js';`],
  'platform-imports-one-way': ['src/platform/a.ts', `import '../marketplace/index.js';`],
  'marketplace-imports-one-way': ['src/marketplace/a.ts', `import '../search/index.js';`],
  'search-imports-one-way': ['src/search/a.ts', `import type { X } from '../tuning/index.js';`],
  'integrity-imports-one-way': ['src/integrity/a.ts', `import '../indexer/index.js';`],
  'matching-imports-one-way': ['src/matching/a.ts', `import '../tuning/index.js';`],
  'recommendation-imports-one-way': ['src/recommendation/a.ts', `import '../tuning/index.js';`],
  'tuning-imports-one-way': ['src/tuning/a.ts', `import '../indexer/index.js';`],
  'indexer-imports-one-way': ['src/indexer/a.ts', `import '../search/index.js';`],
  'simulation-imports-one-way': ['src/simulation/a.ts', `import '../indexer/index.js';`],
  'api-imports-one-way': ['src/api/a.ts', `import '../cli/index.js';`],
  'cli-imports-one-way': ['src/cli/a.ts', `import '../api/index.js';`],
  'ranking-imports-one-way': ['src/ranking/a.ts', `import type { X } from '../platform/index.js';`],
  'ranking-takes-types-of-arabic-only': ['src/ranking/b.ts', `import '../arabic/index.js';`],
  'documents-take-the-shape-of-a-listing-only': [
    'src/search/index-schema/b.ts',
    `import { X } from '../../marketplace/listing-source.js'; console.log(X);`,
  ],
  'arabic-depends-on-nothing': ['src/arabic/b.ts', `import 'node:fs';`],
  'ranking-is-pure': ['src/ranking/c.ts', `import 'pg';`],
  'fixtures-know-the-core-only': ['fixtures/a.ts', `import '../src/search/index.js';`],
  'web-knows-the-contracts-only': ['web/a.ts', `import '../src/search/index.js';`],
  'contracts-stay-light': ['src/api/contracts/a.ts', `import '../../platform/index.js';`],
  'server-never-imports-the-pages': ['src/main/a.ts', `import '../../web/index.js';`],
  'product-never-imports-its-tests': ['src/main/b.ts', `import '../../tests/index.js';`],
  'only-scripts-import-main': ['web/b.ts', `import type { X } from '../src/main/index.js';`],
  'no-cycle': ['src/platform/c.ts', `import './d.js';`],
  'no-unresolvable': ['src/platform/e.ts', `import './nowhere.js';`],
  'no-undeclared-package': ['src/platform/f.ts', `import 'undeclared';`],
  'product-needs-no-dev-package': ['src/platform/g.ts', `import 'vitest';`],
};

/** Each breaks a second rule as well, because both say something about it. */
const alsoBroken: Record<string, string[]> = {
  'web/b.ts': ['web-knows-the-contracts-only'],
};

const rooms = [
  'arabic',
  'platform',
  'marketplace',
  'search',
  'tuning',
  'indexer',
  'api',
  'cli',
  'main',
  'ranking',
];
const allowed: Record<string, string> = {
  ...Object.fromEntries(
    rooms.map((room) => [`src/${room}/index.ts`, 'export interface X { readonly x: 1 }']),
  ),
  'src/platform/d.ts': `import './c.js';`,
  'src/marketplace/listing-source.ts': `import '../arabic/index.js'; import '../platform/index.js'; export const X = 1;`,
  'src/search/index-schema/index.ts': `import type { X } from '../../marketplace/listing-source.js'; export type Y = X;`,
  'src/search/statistics/index.ts': `import '../../arabic/index.js'; import '../../ranking/index.js';`,
  'src/ranking/ok.ts': `import type { X } from '../arabic/index.js'; import 'zod'; export type Y = X;`,
  'src/indexer/ok.ts': `import '../search/index-schema/index.js'; import '../search/statistics/index.js';`,
  'src/tuning/ok.ts': `import '../search/index.js'; import '../ranking/index.js';`,
  'src/api/contracts/ok.ts': `import 'zod'; import type { X } from '../../search/index.js'; export type Y = X;`,
  'src/api/ok.ts': `import '../indexer/index.js'; import '../arabic/index.js'; import './contracts/ok.js';`,
  'src/cli/ok.ts': `import '../tuning/index.js'; import '../../fixtures/ok.js';`,
  'src/main/ok.ts': `import '../api/ok.js'; import '../cli/ok.js'; import '../../fixtures/ok.js'; import 'pg';`,
  'fixtures/ok.ts': `import '../src/marketplace/index.js';`,
  'web/index.ts': `import '../src/api/contracts/ok.js';`,
  'tests/index.ts': `import '../src/main/ok.js'; import '../web/index.js'; import 'vitest';`,
};

const packages = ['zod', 'pg', 'vitest', 'undeclared'];
const support: Record<string, string> = {
  'package.json': JSON.stringify({ dependencies: { zod: '1', pg: '1' }, devDependencies: { vitest: '1' } }),
  ...Object.fromEntries(
    packages.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, ''],
    ]),
  ),
};

async function writeTree(directory: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
}

/** The JSON report of the command, whose exit code is the number of violations. */
function cruise(cwd: string): Promise<ICruiseResult> {
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [command, 'src', 'web', 'fixtures', 'tests', '--config', configFile, '--output-type', 'json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr, { cause: error }));
      else resolve(JSON.parse(stdout) as ICruiseResult);
    });
  });
}

describe('the import rules', () => {
  let directory = '';
  let broken: { file: string; rule: string }[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mizan-boundaries-'));
    await cp(join(root, 'tsconfig.json'), join(directory, 'tsconfig.json'));
    await writeTree(directory, { ...support, ...allowed });
    await writeTree(directory, Object.fromEntries(Object.values(forbidden)));
    const { summary } = await cruise(directory);
    broken = summary.violations.map(({ from, rule }) => ({ file: from, rule: rule.name }));
  }, 30_000);

  afterAll(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  test.each(Object.entries(forbidden))('%s reports its forbidden arrow', (rule, [file]) => {
    expect(broken).toContainEqual({ file, rule });
  });

  test('no other arrow is reported', () => {
    const expected = Object.entries(forbidden).flatMap(([rule, [file]]) =>
      [rule, ...(alsoBroken[file] ?? [])].map((name) => `${file} ${name}`),
    );
    expect(broken.map(({ file, rule }) => `${file} ${rule}`).toSorted()).toEqual(expected.toSorted());
  });

  test('every rule has a case here and says how to mend', () => {
    expect(config.forbidden.map(({ name }) => name).toSorted()).toEqual(Object.keys(forbidden).toSorted());
    for (const { comment } of config.forbidden) expect(comment?.length).toBeGreaterThan(40);
  });
});
