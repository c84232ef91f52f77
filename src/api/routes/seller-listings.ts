import type { FastifyRequest } from 'fastify';
import { permit, transact, type Actor, type Work } from '../../marketplace/core/index.js';
import {
  archiveListing,
  createListing,
  editListing,
  listingQuality,
  ownListing,
  ownListings,
  pauseListing,
  resumeListing,
  submitListing,
  withdrawSubmission,
} from '../../marketplace/listings/index.js';
import {
  listingChanges,
  listingId,
  newListing,
  ownListingContract,
  ownListingsQuery,
  ownListingsResponse,
  qualityBody,
  qualityContract,
  type OwnListingContract,
} from '../contracts/seller-listings.js';
import type { App, Dependencies } from '../dependencies.js';
import { negotiateLanguage, type Language } from '../language.js';
import { toOwnListing, toQuality } from '../read/own-listing.js';
import { answers } from './answers.js';

const tags = ['seller listings'];
const languageOf = (request: FastifyRequest): Language =>
  negotiateLanguage(request.headers['accept-language']);

export function sellerListingRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    await app.register(readingRoutes(dependencies));
    await app.register(writingRoutes(dependencies));
    await app.register(stepRoutes(dependencies));
  };
}

async function read({ db }: Dependencies, request: FastifyRequest, id: string): Promise<OwnListingContract> {
  return toOwnListing(await ownListing(db, request.actor, id), languageOf(request));
}

function readingRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/me/listings',
      {
        schema: {
          tags,
          summary: 'My listings, the newest first',
          querystring: ownListingsQuery,
          response: answers(200, ownListingsResponse, 'A page of them'),
        },
      },
      async (request) => {
        const { sellerId } = request.actor;
        permit(request.actor, ['seller'], { sellerId });
        const listings = await ownListings(dependencies.db, sellerId ?? 0, request.query);
        return { listings: listings.map((listing) => toOwnListing(listing, languageOf(request))) };
      },
    );
    app.get(
      '/me/listings/:id',
      {
        schema: {
          tags,
          summary: 'A listing of mine, with what waits for review and advice on its words',
          params: listingId,
          response: answers(200, ownListingContract, 'The listing'),
        },
      },
      (request) => read(dependencies, request, request.params.id),
    );
    app.post(
      '/me/listings/quality',
      {
        schema: {
          tags,
          summary: 'Advice on a title and a description before they are saved',
          body: qualityBody,
          response: answers(200, qualityContract, 'What could be better'),
        },
      },
      (request) => toQuality(listingQuality(request.body), languageOf(request)),
    );
  };
}

function writingRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  const { core } = dependencies;
  return async (app) => {
    app.post(
      '/me/listings',
      {
        config: { idempotent: true },
        schema: {
          tags,
          summary: 'Begin a listing: a draft that nobody else sees',
          body: newListing,
          response: answers(201, ownListingContract, 'The draft'),
        },
      },
      async (request, reply) => {
        const { externalId } = await transact(core, (work) =>
          createListing(work, request.actor, request.body),
        );
        return reply.code(201).send(await read(dependencies, request, externalId));
      },
    );
    app.patch(
      '/me/listings/:id',
      {
        schema: {
          tags,
          summary: 'Change a listing; of a live one, title, description and category wait for review',
          params: listingId,
          body: listingChanges,
          response: answers(200, ownListingContract, 'The listing with the change'),
        },
      },
      async (request) => {
        const { id } = request.params;
        const edit = { listing: id, changes: request.body };
        await transact(core, (work) => editListing(work, request.actor, edit));
        return read(dependencies, request, id);
      },
    );
  };
}

type Step = (work: Work, actor: Actor, listing: string) => Promise<unknown>;

const steps: readonly (readonly [string, string, Step])[] = [
  ['submit', 'Send a draft to review', submitListing],
  ['withdraw', 'Take back what waits for review', withdrawSubmission],
  ['pause', 'Take a published listing out of sight for a while', pauseListing],
  ['resume', 'Show a paused listing again', resumeListing],
  ['archive', 'Take a listing out of sight for ever; what happened with it is kept', archiveListing],
];

function stepRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    for (const [name, summary, step] of steps) {
      app.post(
        `/me/listings/:id/${name}`,
        {
          config: { idempotent: true },
          schema: {
            tags,
            summary,
            params: listingId,
            response: answers(200, ownListingContract, 'The listing afterwards'),
          },
        },
        async (request) => {
          const { id } = request.params;
          await transact(dependencies.core, (work) => step(work, request.actor, id));
          return read(dependencies, request, id);
        },
      );
    }
  };
}
