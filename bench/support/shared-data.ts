import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const root = process.env['MIZAN_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data');

/** A file of the measuring data, null where it is absent. */
export function sharedFile(path: string): string | null {
  const file = resolve(root, path);
  return existsSync(file) ? file : null;
}

/** The lines of a file, plain or gzipped. */
export function readLines(file: string): string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** Titles of buyers' requests, as queries: the shared ones, else those of the demo marketplace. */
export function requestTitles(file: string, most: number): string[] {
  return readLines(file)
    .slice(0, most)
    .map((line) => (JSON.parse(line) as { title: string }).title);
}
