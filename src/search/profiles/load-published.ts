import type { Db } from '../../platform/database/database.js';
import {
  defaultProfile,
  defaultPublished,
  profileDocumentSchema,
  type ProfileDocument,
  type PublishedProfile,
} from '../../ranking/index.js';
import { compileRules } from './compile-rules.js';

/** What is published now; `before` itself where nothing newer is. One question: it may have to wait behind searches. */
export async function loadPublished(db: Db, before: PublishedProfile): Promise<PublishedProfile> {
  const known = before === defaultPublished ? 0 : Number.parseInt(before.version, 10);
  const newest = await db
    .selectFrom('ranking_profile')
    .select(['version', 'document'])
    .where('version', '>', known)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined) return before;
  return prepareProfile(db, versionName(newest.version), profileDocumentSchema.parse(newest.document));
}

/** A document ready to rank by. */
export async function prepareProfile(
  db: Db,
  version: string,
  document: ProfileDocument,
): Promise<PublishedProfile> {
  return { version, document, rules: await compileRules(db, document) };
}

/** As the event log has it: a document says only how it differs from the default, so that is named as well. */
function versionName(version: number): string {
  return `${version}/${defaultProfile.version}`;
}
