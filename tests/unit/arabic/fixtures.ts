import { readFileSync } from 'node:fs';

/** The rows of a tab-separated fixture of `fixtures/arabic`, comments left out. */
export function readRows(name: string): string[][] {
  const url = new URL(`../../../fixtures/arabic/${name}`, import.meta.url);
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
