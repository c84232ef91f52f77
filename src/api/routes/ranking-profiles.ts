import { permit } from '../../marketplace/core/index.js';
import {
  listDrafts,
  listVersions,
  liveVersion,
  readAudit,
  readDocument,
  restoreVersion,
} from '../../tuning/profiles/index.js';
import * as contract from '../contracts/ranking-profiles.js';
import type { App, Dependencies } from '../dependencies.js';
import { newIdFor } from '../idempotency.js';
import { editorOf, resolvedFor } from '../read/ranking-profile.js';
import { answers } from './answers.js';

const common = { tags: ['ranking profiles'], security: [{ apiKey: [] }] };

/** Published versions that the overview tells of. */
const SHOWN = 100;

/** What searches are ranked by: versions, the way back, and who did what. For the product team. */
export function rankingProfileRoutes({ db, clock }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('onRequest', async ({ actor }) => void permit(actor, ['product']));
    app.get(
      '/ranking/profiles',
      {
        schema: {
          ...common,
          summary: 'The version in force, those before it, and all drafts',
          response: answers(200, contract.profilesResponse, 'Versions and drafts, the newest first'),
        },
      },
      async () => {
        const [live, versions, drafts] = await Promise.all([
          liveVersion(db),
          listVersions(db, SHOWN),
          listDrafts(db),
        ]);
        return {
          live,
          versions: versions.map(({ publishedAt, ...version }) => {
            return { ...version, publishedAt: publishedAt.toISOString() };
          }),
          drafts: drafts.map(({ document: _document, updatedAt, ...draft }) => {
            return { ...draft, updatedAt: updatedAt.toISOString() };
          }),
        };
      },
    );
    app.get(
      '/ranking/profiles/:version',
      {
        schema: {
          ...common,
          summary: 'What a version says; 0 is the default profile',
          params: contract.versionParameters,
          querystring: contract.situationQuery,
          response: answers(200, contract.versionResponse, 'The version'),
        },
      },
      async ({ params: { version }, query }) => {
        const document = await readDocument(db, version);
        return {
          version,
          document,
          resolved: await resolvedFor(db, { version: String(version), document }, query),
        };
      },
    );
    addRestore(app, { db, clock });
    addAudit(app, db);
  };
}

function addAudit(app: App, db: Dependencies['db']): void {
  app.get(
    '/ranking/profiles/audit',
    {
      schema: {
        ...common,
        summary: 'Who did what, when and why',
        querystring: contract.auditQuery,
        response: answers(200, contract.auditResponse, 'The newest first'),
      },
    },
    async ({ query }) => ({
      lines: (await readAudit(db, query.limit)).map((line) => ({ ...line, at: line.at.toISOString() })),
    }),
  );
}

function addRestore(app: App, { db, clock }: Pick<Dependencies, 'db' | 'clock'>): void {
  app.post(
    '/ranking/profiles/:version/restore',
    {
      config: { idempotent: true },
      schema: {
        ...common,
        summary: 'Go back: publish what an earlier version says as the next one',
        description: 'In force in every process within a second.',
        params: contract.versionParameters,
        body: contract.restoreBody,
        response: answers(201, contract.published, 'The new version'),
      },
    },
    async (request, reply) => {
      const { actor, params, body } = request;
      const editor = await editorOf(db, actor);
      const editing = { db, now: clock.now(), newId: () => newIdFor(request), editor };
      const version = await restoreVersion(editing, params.version, body);
      return reply.code(201).send({ version });
    },
  );
}
