import { z } from 'zod';
import { offerBody, offersResponse } from './requests.js';

/** `/v1/requests/{id}/offers/ranked` and `/v1/requests/{id}/offers/check`. */

const warning = z
  .object({
    code: z.enum([
      'PRICE_OVER_BUDGET',
      'PRICE_FAR_BELOW_BUDGET',
      'LATER_THAN_ASKED',
      'TEXT_SHORT',
      'TEXT_OFF_TOPIC',
      'TEXT_OF_ANOTHER',
      'TEXT_SENT_ELSEWHERE',
    ]),
    text: z.string().meta({ description: 'In Arabic' }),
  })
  .meta({ id: 'OfferWarning' });

const rankedOffer = offersResponse.shape.offers.element
  .extend({
    reasons: z.array(z.string()).readonly().meta({ description: 'Why the seller suits, in Arabic' }),
    warnings: z.array(warning).readonly(),
  })
  .meta({ id: 'RankedOffer' });
export type RankedOfferAnswer = z.infer<typeof rankedOffer>;

export const rankedOffersResponse = z.object({ offers: z.array(rankedOffer) }).meta({ id: 'RankedOffers' });

export const offerCheckBody = offerBody
  .pick({ cents: true, deliveryDays: true, text: true })
  .meta({ id: 'OfferCheckBody' });

export const offerWarningsResponse = z
  .object({ warnings: z.array(warning).readonly() })
  .meta({ id: 'OfferWarnings' });
