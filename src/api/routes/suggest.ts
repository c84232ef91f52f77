import { suggestQuery, suggestResponse } from '../contracts/suggest.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

export function suggestRoutes({ search }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/suggest',
      {
        schema: {
          tags: ['search'],
          summary: 'Completions and corrections of what is being typed',
          querystring: suggestQuery,
          response: answers(200, suggestResponse, 'Each finds at least one listing'),
        },
      },
      (request) => search.suggest(request.query.q),
    );
  };
}
