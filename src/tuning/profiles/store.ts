import { profileDocumentSchema, type ProfileDocument } from '../../ranking/index.js';
import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { patched } from './differences.js';

/** Who works on profiles: an account, a key by its label, or the command line. */
export interface Editor {
  readonly name: string;
  readonly accountId: number | null;
}

/** One change: by whom and when. */
export interface Editing {
  readonly db: Db;
  readonly now: Date;
  readonly newId: () => string;
  readonly editor: Editor;
}

/** A stored document; what an older release wrote and this one does not know is an error here and nowhere else. */
export function parseDocument(stored: unknown): ProfileDocument {
  return profileDocumentSchema.parse(stored);
}

/** The document with a merge patch applied. @throws AppError PROFILE_VALUE_INVALID */
export function patchedDocument(
  document: ProfileDocument,
  patch: Readonly<Record<string, unknown>>,
): ProfileDocument {
  const result = profileDocumentSchema.safeParse(patched(document, patch));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])];
  throw new AppError('PROFILE_VALUE_INVALID', {
    path: path.map(String).join('.'),
    reason: issue?.message ?? '',
  });
}
