import { permit, type Actor } from '../../marketplace/core/index.js';
import {
  correctPublished,
  matchPublished,
  matchRequest,
  readPublished,
  understandPublished,
  understandText,
  type Match,
  type MatchingContext,
  type PublishedRequest,
  type RequestText,
} from '../../matching/index.js';
import {
  correctionsBody,
  matchesQuery,
  matchesResponse,
  textMatchesBody,
  textMatchesResponse,
  understandBody,
  understandingResponse,
  type UnderstandBody,
  type MatchAnswer,
} from '../contracts/matches.js';
import { requestParameters } from '../contracts/requests.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

const PUBLIC_STEPS = 100;

const tags = ['requests'];
const understood = answers(200, understandingResponse, 'As it is understood now');

/** The request, for those to whom it belongs. */
async function ownRequest({ db }: MatchingContext, actor: Actor, id: string): Promise<PublishedRequest> {
  const request = await readPublished(db, id);
  permit(actor, ['buyer', 'product', 'service'], { buyerAccountId: request.buyerAccountId });
  return request;
}

/** Which sellers a request finds. */
export function matchRoutes({ matching }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/requests/:id/matches',
      {
        schema: {
          tags,
          summary: 'The sellers for a request, best first, with reasons',
          description: 'For its buyer, the product team and services.',
          security: [{ apiKey: [] }],
          params: requestParameters,
          querystring: matchesQuery,
          response: answers(200, matchesResponse, 'One listing of each seller'),
        },
      },
      async ({ actor, params: { id }, query: { limit } }) => {
        await ownRequest(matching, actor, id);
        const { matches } = await matchPublished(matching, id, limit);
        return { matches: matches.map(toAnswer) };
      },
    );
    app.post(
      '/requests/matches',
      {
        schema: {
          tags,
          summary: 'The sellers that a request would find, before it is published',
          description: 'For anybody: whoever found nothing sees at once who could do it.',
          body: textMatchesBody,
          response: answers(200, textMatchesResponse, 'One listing of each seller, best first'),
        },
      },
      async ({ actor, body: { limit, corrections = {}, ...text } }) => {
        const buyerAccountId = actor.accountId;
        const { matches } = await matchRequest(matching, asText(text), {
          limit,
          corrections,
          buyerAccountId,
        });
        return { matches: matches.map(toAnswer) };
      },
    );
  };
}

function asText({ deadlineAt, ...text }: Omit<UnderstandBody, 'corrections'>): RequestText {
  return { ...text, deadlineAt: deadlineAt === undefined ? null : new Date(deadlineAt) };
}

function toAnswer({ seller, listing, score, reasonsForBuyer }: Match): MatchAnswer {
  return {
    sellerId: seller.externalId,
    sellerName: seller.displayName,
    listingId: listing.externalId,
    listingTitle: listing.title,
    categoryId: listing.categoryId,
    score: Math.round(score * PUBLIC_STEPS) / PUBLIC_STEPS,
    reasons: reasonsForBuyer,
  };
}

/** How requests are understood, and what their buyers correct of it. */
export function understandingRoutes({ matching }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/requests/understand',
      {
        schema: {
          tags,
          summary: 'How a request would be understood, before it is published',
          body: understandBody,
          response: understood,
        },
      },
      ({ body: { corrections, ...text } }) => understandText(matching, asText(text), corrections),
    );
    app.get(
      '/requests/:id/understanding',
      {
        schema: {
          tags,
          summary: 'How a request was understood',
          params: requestParameters,
          response: understood,
        },
      },
      async ({ actor, params: { id } }) =>
        understandPublished(matching, await ownRequest(matching, actor, id)),
    );
    app.put(
      '/requests/:id/understanding',
      {
        schema: {
          tags,
          summary: 'Its buyer corrects how a request was understood; the matches heed it from then on',
          params: requestParameters,
          body: correctionsBody,
          response: understood,
        },
      },
      async ({ actor, params: { id }, body }) =>
        correctPublished(matching, await ownRequest(matching, actor, id), body),
    );
  };
}
