import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new directory that the account of the database may pass through; the caller removes it. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'mizan-test-'));
  chmodSync(directory, 0o711);
  return directory;
}
