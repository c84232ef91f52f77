import type { FastifyRequest } from 'fastify';
import { permit, transact, type Actor, type Work } from '../../marketplace/core/index.js';
import {
  approveListing,
  ownListing,
  reinstateListing,
  rejectListing,
  rejectReasons,
  releaseReview,
  reviewBacklog,
  reviewDetail,
  reviewQueue,
  suspendListing,
  takeNextReview,
  takeReview,
  type ReviewKey,
} from '../../marketplace/listings/index.js';
import {
  approvalBody,
  nextReviewResponse,
  queueQuery,
  queueResponse,
  reasonsResponse,
  rejectionBody,
  reviewContract,
  suspensionBody,
  versionParameters,
  type ReviewContract,
} from '../contracts/moderation-listings.js';
import { listingId, ownListingContract } from '../contracts/seller-listings.js';
import type { App, Dependencies } from '../dependencies.js';
import { negotiateLanguage, type Language } from '../language.js';
import { toOwnListing, toReasons } from '../read/own-listing.js';
import { toReview } from '../read/listing-review.js';
import { answers } from './answers.js';

const tags = ['moderation'];
const languageOf = (request: FastifyRequest): Language =>
  negotiateLanguage(request.headers['accept-language']);
const moderate = (request: FastifyRequest): void => void permit(request.actor, ['moderator']);

/** Moderators read what waits, take it in hand, and decide. */
export function moderationListingRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    await app.register(queueRoutes(dependencies));
    await app.register(reviewRoutes(dependencies));
    await app.register(decisionRoutes(dependencies));
    await app.register(suspensionRoutes(dependencies));
  };
}

async function read({ db }: Dependencies, request: FastifyRequest, key: ReviewKey): Promise<ReviewContract> {
  return toReview(await reviewDetail(db, key), languageOf(request));
}

const keyOf = ({ id, version }: { readonly id: string; readonly version: number }): ReviewKey => ({
  listing: id,
  version,
});

function queueRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  const { core } = dependencies;
  return async (app) => {
    app.get(
      '/moderation/listings',
      {
        schema: {
          tags,
          summary: 'Listings and edits that wait for a decision, the oldest first',
          querystring: queueQuery,
          response: answers(200, queueResponse, 'A page of the queue'),
        },
      },
      async (request) => {
        moderate(request);
        const [backlog, { reviews, next }] = await Promise.all([
          reviewBacklog(core),
          reviewQueue(core, request.query),
        ]);
        const lines = reviews.map((review) => ({ ...review, submittedAt: review.submittedAt.toISOString() }));
        return { ...backlog, reviews: lines, next };
      },
    );
    app.post(
      '/moderation/listings/next',
      {
        schema: {
          tags,
          summary: 'Take in hand what has waited longest and no other moderator has',
          response: answers(200, nextReviewResponse, 'It, or null when nothing waits'),
        },
      },
      async (request) => {
        const key = await transact(core, (work) => takeNextReview(work, request.actor));
        return { review: key && (await read(dependencies, request, key)) };
      },
    );
    app.get(
      '/moderation/reasons',
      {
        schema: {
          tags,
          summary: 'The reasons for which a listing is rejected or suspended',
          response: answers(200, reasonsResponse, 'Codes with their texts'),
        },
      },
      (request) => ({
        reasons: toReasons(Object.keys(rejectReasons) as (keyof typeof rejectReasons)[], languageOf(request)),
      }),
    );
  };
}

function reviewRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  const url = '/moderation/listings/:id/versions/:version';
  const holds: readonly (readonly [
    string,
    string,
    (work: Work, actor: Actor, key: ReviewKey) => Promise<void>,
  ])[] = [
    ['take', 'Take it in hand, so that no other moderator decides on it', takeReview],
    ['release', 'Leave it to others', releaseReview],
  ];
  return async (app) => {
    app.get(
      url,
      {
        schema: {
          tags,
          summary: 'What waits, what changed in it, advice on its words, and earlier decisions',
          params: versionParameters,
          response: answers(200, reviewContract, 'The version'),
        },
      },
      (request) => {
        moderate(request);
        return read(dependencies, request, keyOf(request.params));
      },
    );
    for (const [name, summary, hold] of holds) {
      app.post(
        `${url}/${name}`,
        {
          schema: {
            tags,
            summary,
            params: versionParameters,
            response: answers(200, reviewContract, 'The version'),
          },
        },
        async (request) => {
          const key = keyOf(request.params);
          await transact(dependencies.core, (work) => hold(work, request.actor, key));
          return read(dependencies, request, key);
        },
      );
    }
  };
}

function decisionRoutes(dependencies: Dependencies): (app: App) => Promise<void> {
  const { core } = dependencies;
  const response = answers(200, reviewContract, 'The version as decided');
  return async (app) => {
    app.post(
      '/moderation/listings/:id/versions/:version/approve',
      {
        schema: { tags, summary: 'Let it go live', params: versionParameters, body: approvalBody, response },
      },
      async (request) => {
        const key = keyOf(request.params);
        await transact(core, (work) => approveListing(work, request.actor, { ...key, ...request.body }));
        return read(dependencies, request, key);
      },
    );
    app.post(
      '/moderation/listings/:id/versions/:version/reject',
      {
        schema: {
          tags,
          summary: 'Refuse it with reasons',
          params: versionParameters,
          body: rejectionBody,
          response,
        },
      },
      async (request) => {
        const key = keyOf(request.params);
        await transact(core, (work) => rejectListing(work, request.actor, { ...key, ...request.body }));
        return read(dependencies, request, key);
      },
    );
  };
}

function suspensionRoutes({ db, core }: Dependencies): (app: App) => Promise<void> {
  const response = answers(200, ownListingContract, 'The listing afterwards');
  return async (app) => {
    app.post(
      '/moderation/listings/:id/suspend',
      {
        schema: {
          tags,
          summary: 'Take a live listing out of sight',
          params: listingId,
          body: suspensionBody,
          response,
        },
      },
      async (request) => {
        const { id } = request.params;
        await transact(core, (work) => suspendListing(work, request.actor, { listing: id, ...request.body }));
        return toOwnListing(await ownListing(db, request.actor, id), languageOf(request));
      },
    );
    app.post(
      '/moderation/listings/:id/reinstate',
      { schema: { tags, summary: 'Show a suspended listing again', params: listingId, response } },
      async (request) => {
        const { id } = request.params;
        await transact(core, (work) => reinstateListing(work, request.actor, id));
        return toOwnListing(await ownListing(db, request.actor, id), languageOf(request));
      },
    );
  };
}
