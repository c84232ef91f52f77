import { transact, type Core } from '../../marketplace/core/index.js';
import {
  changeSavedSearch,
  deleteSavedSearch,
  listSavedSearches,
  saveSearch,
  type SavedSearch,
} from '../../recommendation/index.js';
import * as contract from '../contracts/saved-searches.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

const common = { tags: ['saved searches'], security: [{ accessToken: [] }] };

/** Searches of which somebody wants to hear when something new matches. */
export function savedSearchRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/me/searches',
      {
        schema: {
          ...common,
          summary: 'The saved searches of the caller',
          response: answers(200, contract.savedSearchesResponse, 'Searches, the newest first'),
        },
      },
      async ({ actor }) => ({ searches: (await listSavedSearches(core.db, actor)).map(shown) }),
    );
    app.post(
      '/me/searches',
      {
        config: { idempotent: true },
        schema: {
          ...common,
          summary: 'Be told of what is new for a search',
          description: 'At most one notice a day and search. The same search is saved once.',
          body: contract.savedSearchBody,
          response: answers(201, contract.savedSearchResponse, 'The saved search'),
        },
      },
      async ({ actor, body: { q, ...rest } }, reply) => {
        const text = q.trim();
        const saved = await transact(core, (work) => saveSearch(work, actor, { ...rest, text }));
        return reply.code(201).send(shown(saved));
      },
    );
    addChanges(app, core);
  };
}

function addChanges(app: App, core: Core): void {
  app.patch(
    '/me/searches/:id',
    {
      schema: {
        ...common,
        summary: 'Rename, pause or resume a saved search, or choose its letters',
        params: contract.savedSearchParameters,
        body: contract.savedSearchChange,
        response: answers(200, contract.savedSearchResponse, 'The search after it'),
      },
    },
    async ({ actor, params, body }) =>
      shown(await transact(core, (work) => changeSavedSearch(work, actor, params.id, body))),
  );
  app.delete(
    '/me/searches/:id',
    {
      schema: {
        ...common,
        summary: 'Forget a saved search',
        params: contract.savedSearchParameters,
        response: answers(200, contract.savedSearchesResponse, 'Those that are left'),
      },
    },
    async ({ actor, params }) => {
      await transact(core, (work) => deleteSavedSearch(work, actor, params.id));
      return { searches: (await listSavedSearches(core.db, actor)).map(shown) };
    },
  );
}

function shown({ text, createdAt, ...search }: SavedSearch): contract.SavedSearchResponse {
  return { ...search, q: text, createdAt: createdAt.toISOString() };
}
