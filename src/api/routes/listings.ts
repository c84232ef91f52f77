import { listingParameters, listingResponse, similarQuery, similarResponse } from '../contracts/listings.js';
import type { App, Dependencies } from '../dependencies.js';
import { readListing } from '../read/listing.js';
import { answers } from './answers.js';

export function listingRoutes({ db, search }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/listings/:id',
      {
        schema: {
          tags: ['listings'],
          summary: 'A published listing',
          params: listingParameters,
          response: answers(200, listingResponse, 'The listing'),
        },
      },
      (request) => readListing(db, request.params.id),
    );
    app.get(
      '/listings/:id/similar',
      {
        schema: {
          tags: ['listings'],
          summary: 'Listings like this one',
          params: listingParameters,
          querystring: similarQuery,
          response: answers(200, similarResponse, 'The most similar first'),
        },
      },
      async (request) => ({ hits: await search.similar(request.params.id, request.query.limit) }),
    );
  };
}
