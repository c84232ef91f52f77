import { z } from 'zod';
import { profileDocumentSchema } from '../../ranking/profile-document.js';
import { profileSchema } from '../../ranking/profile.js';
import { ruleSchema } from '../../ranking/rule-document.js';
import { intentKinds } from '../../ranking/situation.js';
import { externalId, numberParameter, queryText, storableText, textParameter } from './parameters.js';

/** `/v1/ranking/profiles`: what searches are ranked by, for the product team. */

const instant = z.string().meta({ format: 'date-time' });
const reason = storableText(3, 500).meta({ description: 'Why, for those who read the history' });
const document = profileDocumentSchema.meta({
  id: 'RankingProfileDocument',
  description:
    'Only what differs from the default: for all searches, by intent, by category with all below it; and the rules',
});

export const resolvedProfile = profileSchema.meta({
  id: 'RankingProfile',
  description: 'All weights and constants as they hold for a situation',
});
const situation = {
  intent: textParameter(z.enum(intentKinds).default('words')).meta({
    description: 'What the search is after: the weights are resolved for it',
  }),
  category: textParameter(externalId.optional()).meta({
    description: 'What the search is about: the weights are resolved for it',
  }),
};

const finding = z.object({
  level: z.enum(['error', 'warning']).meta({ description: 'With an error it cannot be published' }),
  path: z.array(z.string()).readonly(),
  message: z.string().meta({ description: 'In the language of the request' }),
});

const difference = z.object({
  path: z.array(z.string()).readonly(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

const version = z.object({
  version: z.number().int(),
  reason: z.string(),
  restores: z.number().int().nullable().meta({ description: 'The earlier version that it is a return to' }),
  publishedBy: z.string(),
  publishedAt: instant,
});

const draftSummary = z.object({
  id: z.string(),
  name: z.string(),
  baseVersion: z.number().int().meta({ description: 'The version it stands on; 0 is the default profile' }),
  revision: z.number().int().meta({ description: 'Goes into If-Match of the next change' }),
  createdBy: z.string(),
  updatedAt: instant,
});

export const profilesResponse = z
  .object({
    live: z.number().int().meta({ description: 'The version in force; 0 is the default profile' }),
    versions: z.array(version).readonly(),
    drafts: z.array(draftSummary).readonly(),
  })
  .meta({ id: 'RankingProfiles' });
export type ProfilesResponse = z.infer<typeof profilesResponse>;

export const versionParameters = z.strictObject({ version: numberParameter(z.number().int().min(0)) });
export const situationQuery = z.strictObject(situation);

export const versionResponse = z
  .object({ version: z.number().int(), document, resolved: resolvedProfile })
  .meta({ id: 'RankingProfileVersion' });
export type VersionResponse = z.infer<typeof versionResponse>;

export const restoreBody = z
  .strictObject({
    replaces: z.number().int().min(0).meta({ description: 'The version that was in force when you decided' }),
    reason,
  })
  .meta({ id: 'RankingProfileRestore' });

export const published = z
  .object({ version: z.number().int().meta({ description: 'The version in force now' }) })
  .meta({ id: 'RankingProfilePublished' });

export const draftParameters = z.strictObject({ id: z.string().max(200) });
export const draftRuleParameters = draftParameters.extend({ rule: z.string().max(100) });

export const seenHeaders = z.looseObject({
  'if-match': z
    .string()
    .regex(/^"?\d{1,9}"?$/u)
    .meta({ description: 'The revision of the draft that you have seen, as in its ETag' }),
});

export const draftBody = z
  .strictObject({
    name: storableText(1, 120),
    from: z.number().int().min(0).optional().meta({ description: 'A version; the one in force without it' }),
  })
  .meta({ id: 'RankingDraftBody' });

export const draftChange = z
  .strictObject({
    name: storableText(1, 120).optional(),
    changes: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'A merge patch of the document (RFC 7396): null takes a value back' }),
  })
  .meta({ id: 'RankingDraftChange' });

export const draftResponse = draftSummary
  .extend({
    document,
    resolved: resolvedProfile,
    differences: z
      .array(difference)
      .readonly()
      .meta({ description: 'Against the version that the draft stands on' }),
    findings: z.array(finding).readonly(),
  })
  .meta({ id: 'RankingDraft' });
export type DraftResponse = z.infer<typeof draftResponse>;

export const ruleBody = ruleSchema.meta({ id: 'RankingRule' });

export const previewQuery = z.strictObject({
  q: queryText,
  category: situation.category,
  limit: numberParameter(z.number().int().min(1).max(50).default(20)),
});

const moved = z.object({
  id: z.string(),
  title: z.string(),
  seller: z.string(),
  position: z.number().int(),
  other: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'Its position in the other list, to the hundredth' }),
});

export const previewResponse = z
  .object({
    query: z.string(),
    before: z.array(moved).readonly().meta({ description: 'As it is' }),
    after: z.array(moved).readonly().meta({ description: 'As it would be' }),
    moved: z.number().int().meta({ description: 'How many of the first would stand elsewhere' }),
  })
  .meta({ id: 'RankingPreview' });
export type PreviewResponse = z.infer<typeof previewResponse>;

export const publishBody = z.strictObject({ reason }).meta({ id: 'RankingPublish' });

export const auditQuery = z.strictObject({
  limit: numberParameter(z.number().int().min(1).max(200).default(50)),
});

export const auditResponse = z
  .object({
    lines: z
      .array(
        z.object({
          at: instant,
          actor: z.string(),
          action: z.string(),
          draftId: z.string().nullable(),
          version: z.number().int().nullable(),
          reason: z.string().nullable(),
          changes: z.array(difference).readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'RankingAudit' });
