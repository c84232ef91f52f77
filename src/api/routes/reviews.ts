import { transact } from '../../marketplace/core/index.js';
import {
  appealReview,
  correctReview,
  moderateReview,
  replyToReview,
  writeReview,
} from '../../marketplace/reviews/index.js';
import { listingParameters } from '../contracts/listings.js';
import { orderParameters } from '../contracts/orders.js';
import {
  correctionBody,
  listingReviewsQuery,
  listingReviewsResponse,
  moderationBody,
  newReviewBody,
  reviewParameters,
  reviewQueueResponse,
  reviewResponse,
  reviewTextBody,
} from '../contracts/reviews.js';
import type { App, Dependencies } from '../dependencies.js';
import { readListingReviews, readReview, readReviewQueue } from '../read/review.js';
import { answers } from './answers.js';
import { taking } from './take.js';

export function reviewRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/orders/:id/review',
      {
        schema: {
          tags: ['reviews'],
          summary: 'Review an accepted order, once',
          params: orderParameters,
          body: newReviewBody,
          response: answers(201, reviewResponse, 'The review; a doubted one is held for moderation'),
        },
      },
      async ({ actor, params: { id }, body }, reply) => {
        const review = await transact(core, (work) => writeReview(work, actor, { orderId: id, ...body }));
        return reply.code(201).send(await readReview(core.db, actor, review.id));
      },
    );
    app.get(
      '/listings/:id/reviews',
      {
        schema: {
          tags: ['reviews'],
          summary: 'The reviews of a listing, with what each says of quality, speed and manner',
          params: listingParameters,
          querystring: listingReviewsQuery,
          response: answers(200, listingReviewsResponse, 'Newest first'),
        },
      },
      ({ params: { id }, query }) => readListingReviews(core.db, id, query),
    );
    app.get(
      '/reviews/queue',
      {
        schema: {
          tags: ['reviews'],
          summary: 'For moderators: what is held, and what was appealed against',
          response: answers(200, reviewQueueResponse, 'The oldest first'),
        },
      },
      async ({ actor }) => ({ reviews: await readReviewQueue(core.db, actor) }),
    );
    app.get('/reviews/:id', { schema: step('A review') }, ({ actor, params: { id } }) =>
      readReview(core.db, actor, id),
    );
  };
}

/** What its seller, moderators and support do with a review. */
export function reviewStepRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  const take = taking(core, (actor, id) => readReview(core.db, actor, id));
  return async (app) => {
    app.post(
      '/reviews/:id/reply',
      { schema: { ...step('Reply, as its seller, once'), body: reviewTextBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => replyToReview(work, actor, { reviewId: id, ...body })),
    );
    app.post(
      '/reviews/:id/appeal',
      { schema: { ...step('Appeal against it, as its seller, once'), body: reviewTextBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => appealReview(work, actor, { reviewId: id, ...body })),
    );
    app.post(
      '/reviews/:id/moderation',
      { schema: { ...step('Decide about it, as a moderator'), body: moderationBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => moderateReview(work, actor, { reviewId: id, ...body })),
    );
    app.post(
      '/reviews/:id/correction',
      { schema: { ...step('Correct it, as support; what it said is kept'), body: correctionBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => correctReview(work, actor, { reviewId: id, ...body })),
    );
  };
}

const step = (summary: string) =>
  ({
    tags: ['reviews'],
    summary,
    params: reviewParameters,
    response: answers(200, reviewResponse, 'The review'),
  }) as const;
