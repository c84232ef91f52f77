import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = process.env['MIZAN_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data');

/** A file of the measuring data, null where it is absent; tests that need it are named `[shared-data]` and skip. */
export function sharedData(path: string): string | null {
  const file = resolve(root, path);
  return existsSync(file) ? file : null;
}
