/** What the documents point to is there: files behind links, scripts behind `npm run`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const markdownIn = (folder: string, recursive: boolean): string[] =>
  readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const documents = [...markdownIn('', false), ...markdownIn('docs', true), ...markdownIn('bench', true)];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test.each(documents)('%s points to what is there', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/gu)].map(
    ([, path = '']) => path,
  );
  const missing = links.filter((path) => !existsSync(join(root, dirname(document), path)));
  const commands = [...text.matchAll(/npm run (?:--silent |-s )?([a-z][\w:-]*)/gu)].map(
    ([, name = '']) => name,
  );
  const unknown = commands.filter((name) => !(name in scripts));
  expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
});
