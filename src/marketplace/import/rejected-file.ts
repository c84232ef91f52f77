import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { refusedAfter, type RefusedRow } from './journal.js';

const PAGE = 1000;

/**
 * Writes the refused lines of a file beside it, `FILE.rejected.ndjson`: whole or not at all, and none where there is
 * nothing to tell. Returns its path, or null.
 */
export async function writeRejectedFile(db: Db, path: string, fileKey: string): Promise<string | null> {
  const target = `${path}.rejected.ndjson`;
  const part = `${target}.part`;
  try {
    const refused = await refusedAfter(db, fileKey, 0, 1);
    if (refused.length === 0) {
      await rm(target, { force: true });
      return null;
    }
    await pipeline(refusedLines(db, fileKey), createWriteStream(part));
    await rename(part, target);
    return target;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('IMPORT_REJECTED_UNWRITABLE', { path: target, reason }, { cause: error });
  }
}

async function* refusedLines(db: Db, fileKey: string): AsyncGenerator<string> {
  let last = 0;
  for (;;) {
    const page = await refusedAfter(db, fileKey, last, PAGE);
    if (page.length === 0) return;
    yield page.map(toLine).join('');
    last = page.at(-1)?.line ?? last;
  }
}

/** `reason` in Arabic, `reasonEn` in English, `text` the beginning of the line. */
function toLine({ line, code, reason_ar: reason, reason_en: reasonEn, text }: RefusedRow): string {
  return `${JSON.stringify({ line, code, reason, reasonEn, text })}\n`;
}
