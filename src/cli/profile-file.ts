import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../platform/errors/app-error.js';
import { profileDocumentSchema, type ProfileDocument } from '../ranking/index.js';

const withVersion = z.looseObject({ version: z.string().default('file') });

/** A profile in a JSON file: only what differs, or all of it, with a name of its own in `version`. @throws AppError PROFILE_INVALID */
export async function readProfileFile(
  file: string,
): Promise<{ readonly version: string; readonly document: ProfileDocument }> {
  try {
    const { version, ...document } = withVersion.parse(JSON.parse(await readFile(file, 'utf8')));
    return { version, document: profileDocumentSchema.parse(document) };
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : reasonOf(cause);
    throw new AppError('PROFILE_INVALID', { file, reason }, { cause });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
