import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../marketplace/core/index.js';
import type { Db } from '../../platform/database/database.js';
import { resolveProfile, type IntentKind, type Profile, type ProfileDocument } from '../../ranking/index.js';
import {
  checkDocument,
  differences,
  readDocument,
  type Draft,
  type Editor,
} from '../../tuning/profiles/index.js';
import type { DraftResponse } from '../contracts/ranking-profiles.js';
import { negotiateLanguage } from '../language.js';

interface SituationAsked {
  readonly intent: IntentKind;
  readonly category?: string | undefined;
}

/** Weights and constants as they hold in a situation; the path to the category is read from the marketplace. */
export async function resolvedFor(
  db: Db,
  { version, document }: { readonly version: string; readonly document: ProfileDocument },
  { intent, category }: SituationAsked,
): Promise<Omit<Profile, 'rules'>> {
  const path = category === undefined ? [] : await categoryPath(db, category);
  const { rules: _rules, ...profile } = resolveProfile(
    { version, document, rules: [] },
    { intent, category: path, words: '' },
  );
  return profile;
}

/** External ids from the root to the category; empty for one that is not there. */
async function categoryPath(db: Db, externalId: string): Promise<string[]> {
  const rows = await db
    .withRecursive('above', (above) =>
      above
        .selectFrom('category')
        .select(['id', 'external_id', 'parent_id'])
        .where('external_id', '=', externalId)
        .where('deleted_at', 'is', null)
        .unionAll((next) =>
          next
            .selectFrom('category')
            .innerJoin('above', 'above.parent_id', 'category.id')
            .select(['category.id', 'category.external_id', 'category.parent_id'])
            .where('category.deleted_at', 'is', null),
        ),
    )
    .selectFrom('above')
    .select('external_id')
    .execute();
  return rows.map((row) => row.external_id).reverse();
}

/** A draft with all that its editor wants to know. */
export async function shownDraft(
  db: Db,
  {
    draft,
    situation,
    now,
    headers,
  }: {
    readonly draft: Draft;
    readonly situation: SituationAsked;
    readonly now: Date;
    readonly headers: FastifyRequest['headers'];
  },
): Promise<DraftResponse> {
  const language = negotiateLanguage(headers['accept-language']);
  const { document, updatedAt, ...rest } = draft;
  const [resolved, base, findings] = await Promise.all([
    resolvedFor(db, { version: `draft-${draft.revision}`, document }, situation),
    readDocument(db, draft.baseVersion),
    checkDocument(db, document, now),
  ]);
  return {
    ...rest,
    updatedAt: updatedAt.toISOString(),
    document,
    resolved,
    differences: differences(base, document),
    findings: findings.map(({ level, path, ...texts }) => ({ level, path, message: texts[language] })),
  };
}

/** Who is acting, as the history names them. */
export async function editorOf(db: Db, { accountId, label, roles }: Actor): Promise<Editor> {
  if (accountId === null) return { accountId, name: label ?? roles.join(', ') };
  const { display_name: name } = await db
    .selectFrom('account')
    .select('display_name')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { accountId, name };
}

/** The revision of an `If-Match` header that the contract let pass. */
export function seenRevision(headers: { readonly 'if-match': string }): number {
  return z.coerce.number().parse(headers['if-match'].replaceAll('"', ''));
}
