/** The linter keeps clock and dice out of the rooms that only decide, and lets the others have them. */
import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** What the rules for this file say of a line of code, apart from those that need types. */
async function complaints(file: string, code: string): Promise<string[]> {
  const { rules = {} } = (await eslint.calculateConfigForFile(file)) as { rules?: Linter.RulesRecord };
  const rule = rules['no-restricted-syntax'] ?? 'off';
  return new Linter()
    .verify(code, [{ rules: { 'no-restricted-syntax': rule } }])
    .map(({ message }) => message);
}

const impure = ['Date.now()', 'new Date()', 'performance.now()', 'Math.random()', 'crypto.randomUUID()'];

describe.each(['src/arabic/analyse.ts', 'src/ranking/score.ts', 'src/matching/score.ts'])('%s', (file) => {
  test.each(impure)('may not call %s, and is told what to do instead', async (code) => {
    expect(await complaints(file, `x = ${code};`)).toEqual([expect.stringMatching(/take|measure/u)]);
  });

  test('may compute with times that it was given', async () => {
    expect(await complaints(file, 'x = new Date(given).getTime() + Math.max(1, 2);')).toEqual([]);
  });
});

test('shells have a clock', async () => {
  expect(await complaints('src/platform/clock.ts', 'x = new Date();')).toEqual([]);
});
