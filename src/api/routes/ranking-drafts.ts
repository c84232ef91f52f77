import { permit } from '../../marketplace/core/index.js';
import { defaultPublished } from '../../ranking/index.js';
import { loadPublished, prepareProfile } from '../../search/index.js';
import {
  changeDraft,
  createDraft,
  deleteDraft,
  patchedDocument,
  preview,
  publishDraft,
  readDraft,
  rebaseDraft,
} from '../../tuning/profiles/index.js';
import { done } from '../contracts/auth.js';
import * as contract from '../contracts/ranking-profiles.js';
import type { App, Dependencies } from '../dependencies.js';
import { shownDraft } from '../read/ranking-profile.js';
import { answers } from './answers.js';
import { addDraftRules } from './ranking-draft-rules.js';
import { answer, common, editingOf, etag, seen, type Steps } from './ranking-draft-steps.js';

/** Drafts of ranking profiles: changed as often as one likes, in force only when published. For the product team. */
export function rankingDraftRoutes({ db, clock, search }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('onRequest', async ({ actor }) => void permit(actor, ['product']));
    addDrafts(app, { db, clock });
    addChanges(app, { db, clock });
    addDraftRules(app, { db, clock });
    addPublishing(app, { db, clock });
    app.get(
      '/ranking/profiles/drafts/:id/preview',
      {
        schema: {
          ...common,
          summary: 'One search as it is and as the draft would have it; nothing is recorded',
          params: contract.draftParameters,
          querystring: contract.previewQuery,
          response: answers(200, contract.previewResponse, 'Both lists, with what moved'),
        },
      },
      async ({ params, query: { q, category, limit } }) => {
        const draft = await readDraft(db, params.id);
        const [before, after] = await Promise.all([
          loadPublished(db, defaultPublished),
          prepareProfile(db, `draft-${draft.id}-${draft.revision}`, draft.document),
        ]);
        return preview(search, { text: q, filters: { category } }, { before, after }, limit);
      },
    );
  };
}

function addDrafts(app: App, steps: Steps): void {
  const { db } = steps;
  app.post(
    '/ranking/profiles/drafts',
    {
      config: { idempotent: true },
      schema: {
        ...common,
        summary: 'Begin a draft from a version',
        body: contract.draftBody,
        response: answers(201, contract.draftResponse, 'The draft'),
      },
    },
    async (request, reply) => {
      const { name, from } = request.body;
      const draft = await createDraft(await editingOf(steps, request), name, from);
      return reply
        .code(201)
        .header('etag', etag(draft))
        .send(await answer(steps, draft, request));
    },
  );
  app.get(
    '/ranking/profiles/drafts/:id',
    {
      schema: {
        ...common,
        summary: 'A draft, what it changes, and what is wrong with it',
        params: contract.draftParameters,
        querystring: contract.situationQuery,
        response: answers(200, contract.draftResponse, 'The draft'),
      },
    },
    async ({ params, query, headers }, reply) => {
      const draft = await readDraft(db, params.id);
      const now = steps.clock.now();
      return reply
        .header('etag', etag(draft))
        .send(await shownDraft(db, { draft, situation: query, now, headers }));
    },
  );
}

function addChanges(app: App, steps: Steps): void {
  app.patch(
    '/ranking/profiles/drafts/:id',
    {
      schema: {
        ...common,
        summary: 'Change a draft',
        params: contract.draftParameters,
        headers: contract.seenHeaders,
        body: contract.draftChange,
        response: answers(200, contract.draftResponse, 'The draft'),
      },
    },
    async (request, reply) => {
      const { name, changes = {} } = request.body;
      const draft = await changeDraft(
        await editingOf(steps, request),
        seen(request),
        ({ document, ...old }) => ({
          name: name ?? old.name,
          document: patchedDocument(document, changes),
        }),
      );
      return reply.header('etag', etag(draft)).send(await answer(steps, draft, request));
    },
  );
  app.post(
    '/ranking/profiles/drafts/:id/rebase',
    {
      schema: {
        ...common,
        summary: 'Bring a draft up to the version in force',
        params: contract.draftParameters,
        headers: contract.seenHeaders,
        response: answers(200, contract.draftResponse, 'The draft'),
      },
    },
    async (request, reply) => {
      const draft = await rebaseDraft(await editingOf(steps, request), seen(request));
      return reply.header('etag', etag(draft)).send(await answer(steps, draft, request));
    },
  );
  app.delete(
    '/ranking/profiles/drafts/:id',
    {
      schema: {
        ...common,
        summary: 'Throw a draft away',
        params: contract.draftParameters,
        headers: contract.seenHeaders,
        response: answers(200, done, 'It is gone'),
      },
    },
    async (request) => {
      await deleteDraft(await editingOf(steps, request), seen(request));
      return {};
    },
  );
}

function addPublishing(app: App, steps: Steps): void {
  app.post(
    '/ranking/profiles/drafts/:id/publish',
    {
      config: { idempotent: true },
      schema: {
        ...common,
        summary: 'Publish a draft as the next version',
        description: 'In force in every process within a second. The draft is gone afterwards.',
        params: contract.draftParameters,
        headers: contract.seenHeaders,
        body: contract.publishBody,
        response: answers(201, contract.published, 'The new version'),
      },
    },
    async (request, reply) => {
      const editing = await editingOf(steps, request);
      const version = await publishDraft(editing, seen(request), request.body.reason);
      return reply.code(201).send({ version });
    },
  );
}
