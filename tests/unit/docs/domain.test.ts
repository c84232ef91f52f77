/** docs/domain.md names a test for every rule; a test that was renamed or removed is missed here. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8');

const rows = [
  ...read('docs/domain.md').matchAll(/^\| (?<rule>.+?) \| +`(?<file>[^`]+)`: (?<name>.+?) +\|$/gmu),
];

test('rules are listed', () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows.map(({ groups }) => [groups?.['rule'] ?? '', groups?.['file'] ?? '', groups?.['name'] ?? '']))(
  'the rule “%s” has its test in %s',
  (_rule, file, name) => {
    expect(read(file)).toContain(name);
  },
);
