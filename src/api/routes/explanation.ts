import { permit } from '../../marketplace/core/index.js';
import { limitAttempts } from '../../marketplace/people/index.js';
import {
  explanationQuery,
  explanationResponse,
  whatIfBody,
  whatIfResponse,
} from '../contracts/explanation.js';
import { listingParameters } from '../contracts/listings.js';
import type { App, Dependencies } from '../dependencies.js';
import { readListingOwner } from '../read/listing.js';
import { answers } from './answers.js';

/** Enough to try things out, too little to measure a market by. */
const WHAT_IF = { max: 60, minutes: 60 } as const;

export function explanationRoutes({ core, db, search }: Dependencies): (app: App) => Promise<void> {
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
    app.post(
      '/listings/:id/what-if',
      {
        schema: {
          tags: ['listings'],
          summary: 'Where the listing would stand after an edit',
          description: "For the listing's seller, sixty times an hour. Nothing is changed.",
          security: [{ apiKey: [] }],
          params: listingParameters,
          body: whatIfBody,
          response: answers(200, whatIfResponse, 'Rounded organic places'),
        },
      },
      async (request) => {
        const { id } = request.params;
        const sellerId = await readListingOwner(db, id);
        permit(request.actor, ['seller'], { sellerId });
        await limitAttempts(core, [{ subject: `what-if ${sellerId}`, ...WHAT_IF }]);
        const { q, changes } = request.body;
        const given = Object.entries(changes).filter(([, value]) => value !== undefined);
        return search.whatIf(id, q, Object.fromEntries(given));
      },
    );
  };
}
