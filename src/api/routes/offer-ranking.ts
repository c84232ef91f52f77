import { permit, sellerOf } from '../../marketplace/core/index.js';
import { readRequest } from '../../marketplace/requests/index.js';
import { checkNewOffer, rankOffers, readPublished } from '../../matching/index.js';
import {
  offerCheckBody,
  offerWarningsResponse,
  rankedOffersResponse,
  type RankedOfferAnswer,
} from '../contracts/offer-ranking.js';
import { requestParameters } from '../contracts/requests.js';
import type { App, Dependencies } from '../dependencies.js';
import { readOffers } from '../read/request.js';
import { answers } from './answers.js';

const about = (summary: string) => ({ tags: ['requests'], summary, params: requestParameters }) as const;

/** Offers in the order of their worth, and what is to be looked at in them. */
export function offerRankingRoutes({ core, matching }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.get(
      '/requests/:id/offers/ranked',
      {
        schema: {
          ...about('The offers that wait, for the buyer: by fit and quality, whenever they came'),
          response: answers(200, rankedOffersResponse, 'Best first, with reasons and warnings'),
        },
      },
      async ({ actor, params: { id } }) => {
        const { buyerAccountId } = await readPublished(matching.db, id);
        permit(actor, ['buyer', 'support'], { buyerAccountId });
        const [ranked, { offers }] = await Promise.all([
          rankOffers(matching, id),
          readOffers(core, actor, id),
        ]);
        return {
          offers: ranked.flatMap(({ id: offerId, reasons, warnings }): RankedOfferAnswer[] => {
            const offer = offers.find((one) => one.id === offerId);
            return offer === undefined ? [] : [{ ...offer, reasons, warnings }];
          }),
        };
      },
    );
    app.post(
      '/requests/:id/offers/check',
      {
        schema: {
          ...about('What a seller should look at before making an offer; nothing is refused for it'),
          body: offerCheckBody,
          response: answers(200, offerWarningsResponse, 'Warnings, none where all is well'),
        },
      },
      async ({ actor, params: { id }, body }) => {
        const sellerId = sellerOf(actor);
        await readRequest(core.db, actor, id);
        return { warnings: await checkNewOffer(matching, id, sellerId, body) };
      },
    );
  };
}
