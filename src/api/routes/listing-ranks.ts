import { permit } from '../../marketplace/core/index.js';
import { rankHistory } from '../../tuning/ranks/index.js';
import { ranksQuery, ranksResponse } from '../contracts/listing-ranks.js';
import { listingParameters } from '../contracts/listings.js';
import type { App, Dependencies } from '../dependencies.js';
import { readListingOwner } from '../read/listing.js';
import { answers } from './answers.js';

export function listingRankRoutes({ db, clock }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/listings/:id/ranks',
      {
        schema: {
          tags: ['listings'],
          summary: 'Where the listing stood, day by day, in the searches that buyers make',
          description: "For the listing's seller and the product team.",
          security: [{ apiKey: [] }],
          params: listingParameters,
          querystring: ranksQuery,
          response: answers(200, ranksResponse, 'The most searched first'),
        },
      },
      async (request) => {
        const { id } = request.params;
        const sellerId = await readListingOwner(db, id);
        permit(request.actor, ['product', 'seller'], { sellerId });
        return rankHistory(db, { listingId: id, days: request.query.days, now: clock.now() });
      },
    );
  };
}
