import { transact } from '../../marketplace/core/index.js';
import { acceptOffer, declineOffer, makeOffer, withdrawOffer } from '../../marketplace/requests/index.js';
import {
  offerBody,
  offerMade,
  offersResponse,
  offerTaken,
  requestParameters,
} from '../contracts/requests.js';
import type { App, Dependencies } from '../dependencies.js';
import { readOffers } from '../read/request.js';
import { answers } from './answers.js';

const about = (summary: string) => ({ tags: ['requests'], summary, params: requestParameters }) as const;

/** Offers on a request. */
export function offerRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/requests/:id/offers',
      {
        config: { idempotent: true },
        schema: { ...about('Make an offer'), body: offerBody, response: answers(201, offerMade, 'Made') },
      },
      async ({ actor, params, body }, reply) => {
        const id = await transact(core, (work) => makeOffer(work, actor, { requestId: params.id, ...body }));
        return reply.code(201).send({ id });
      },
    );
    app.get(
      '/requests/:id/offers',
      {
        schema: {
          ...about('The offers on a request: all for its buyer, their own for a seller'),
          response: answers(200, offersResponse, 'In the order in which they came'),
        },
      },
      ({ actor, params }) => readOffers(core, actor, params.id),
    );
  };
}

/** What becomes of an offer. */
export function offerStepRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/offers/:id/accept',
      {
        config: { idempotent: true },
        schema: {
          ...about('Take an offer: it becomes an order that awaits payment'),
          response: answers(201, offerTaken, 'The order'),
        },
      },
      async ({ actor, params }, reply) => {
        const { externalId, totalCents } = await transact(core, (work) =>
          acceptOffer(work, actor, params.id),
        );
        return reply.code(201).send({ orderId: externalId, totalCents });
      },
    );
    for (const [step, deed, summary] of [
      ['decline', declineOffer, 'Say no to an offer'],
      ['withdraw', withdrawOffer, 'Take an offer back'],
    ] as const) {
      app.post(
        `/offers/:id/${step}`,
        { schema: { ...about(summary), response: answers(200, offerMade, 'Done') } },
        async ({ actor, params }) => {
          await transact(core, (work) => deed(work, actor, params.id));
          return { id: params.id };
        },
      );
    }
  };
}
