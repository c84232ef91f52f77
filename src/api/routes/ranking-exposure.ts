import { permit } from '../../marketplace/core/index.js';
import { exposureReport } from '../../tuning/exposure/index.js';
import { exposureQuery, exposureResponse } from '../contracts/ranking-exposure.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

export function rankingExposureRoutes({ db, clock }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/ranking/exposure',
      {
        schema: {
          tags: ['ranking'],
          summary: 'How the places of first pages were shared, and what exploration spent, by category',
          security: [{ apiKey: [] }],
          querystring: exposureQuery,
          response: answers(200, exposureResponse, 'Impressions, clicks and the Gini coefficient'),
        },
      },
      async (request) => {
        permit(request.actor, ['product']);
        return exposureReport(db, clock.now(), request.query.days);
      },
    );
  };
}
