import { permit } from '../../marketplace/core/index.js';
import { explanationQuery, explanationResponse } from '../contracts/explanation.js';
import { listingParameters } from '../contracts/listings.js';
import type { App, Dependencies } from '../dependencies.js';
import { readListingOwner } from '../read/listing.js';
import { answers } from './answers.js';

export function explanationRoutes({ db, search }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/listings/:id/explanation',
      {
        schema: {
          tags: ['listings'],
          summary: 'Why the listing stands where it does for a query',
          description: "For the listing's seller and the product team.",
          security: [{ apiKey: [] }],
          params: listingParameters,
          querystring: explanationQuery,
          response: answers(200, explanationResponse, 'Rank, score and contributions'),
        },
      },
      async (request) => {
        const sellerId = await readListingOwner(db, request.params.id);
        permit(request.actor, ['product', 'seller'], { sellerId });
        return search.explain(request.params.id, request.query.q);
      },
    );
  };
}
