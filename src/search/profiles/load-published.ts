import type { Db } from '../../platform/database/database.js';
import {
  defaultProfile,
  defaultPublished,
  profileDocumentSchema,
  type ProfileDocument,
  type PublishedProfile,
} from '../../ranking/index.js';
import { compileRules } from './compile-rules.js';

/** What is published now; `before` itself where that has not changed. */
export async function loadPublished(db: Db, before: PublishedProfile): Promise<PublishedProfile> {
  const newest = await db
    .selectFrom('ranking_profile')
    .select((select) => select.fn.max('version').as('version'))
    .executeTakeFirst();
  const version = newest?.version ?? null;
  if (version === null) return defaultPublished;
  const name = versionName(version);
  return name === before.version ? before : loadVersion(db, version);
}

async function loadVersion(db: Db, version: number): Promise<PublishedProfile> {
  const { document } = await db
    .selectFrom('ranking_profile')
    .select('document')
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return prepareProfile(db, versionName(version), profileDocumentSchema.parse(document));
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
