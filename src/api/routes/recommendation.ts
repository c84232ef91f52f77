import {
  alsoOrdered,
  complements,
  recommendForBuyer,
  trending,
  type Recommendation,
} from '../../recommendation/index.js';
import { listingParameters } from '../contracts/listings.js';
import {
  recommendationQuery,
  recommendationsResponse,
  trendingQuery,
  type RecommendationsResponse,
} from '../contracts/recommendation.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

const tags = ['recommendation'];

/** What is offered beyond what is searched for; whoever is signed in is not shown what is their own or was ordered by them. */
export function recommendationRoutes({ db, search }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/listings/:id/also-ordered',
      {
        schema: {
          tags,
          summary: 'What buyers of a listing ordered beside it',
          params: listingParameters,
          querystring: recommendationQuery,
          response: answers(200, recommendationsResponse, 'The likeliest first'),
        },
      },
      async ({ actor, params, query }) => shown(await alsoOrdered(db, actor, params.id, query.limit)),
    );
    app.get(
      '/listings/:id/complements',
      {
        schema: {
          tags,
          summary: 'What is needed after a listing was ordered',
          params: listingParameters,
          querystring: recommendationQuery,
          response: answers(200, recommendationsResponse, 'The likeliest first'),
        },
      },
      async ({ actor, params, query }) =>
        shown(await complements({ db, search }, actor, params.id, query.limit)),
    );
    app.get(
      '/trending',
      {
        schema: {
          tags,
          summary: 'What is on the rise this week',
          querystring: trendingQuery,
          response: answers(200, recommendationsResponse, 'The steepest first'),
        },
      },
      async ({ actor, query }) => shown(await trending(db, actor, query)),
    );
    app.get(
      '/me/recommendations',
      {
        schema: {
          tags,
          summary: 'What the caller may need next',
          security: [{ accessToken: [] }],
          querystring: recommendationQuery,
          response: answers(200, recommendationsResponse, 'The likeliest first'),
        },
      },
      async ({ actor, query }) => shown(await recommendForBuyer(db, actor, query.limit)),
    );
  };
}

function shown(recommendations: readonly Recommendation[]): RecommendationsResponse {
  return { recommendations: recommendations.map(({ hit, reason }) => ({ ...hit, reason })) };
}
