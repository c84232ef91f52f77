import { z } from 'zod';
import { storableText, timestamp } from './parameters.js';
import { amountCents, currency } from './wallet.js';

/** `/v1/me/top-ups`: how a buyer adds to their balance. */

export const topUpBody = z
  .strictObject({
    amountCents,
    currency,
    provider: storableText(1, 50).meta({ description: 'Who takes the payment, such as test' }),
    token: storableText(1, 500).meta({
      description: 'What the form of the provider gave; of the test provider also decline or pending',
    }),
  })
  .meta({ id: 'TopUpBody' });

export const topUp = z
  .object({
    id: z.string(),
    amountCents: z.int(),
    provider: z.string(),
    state: z.enum(['pending', 'paid', 'declined', 'charged_back']),
    requestedAt: timestamp,
    settledAt: timestamp.nullable(),
  })
  .meta({ id: 'TopUp' });
export type TopUpResponse = z.infer<typeof topUp>;

export const topUpList = z.object({ topUps: z.array(topUp) }).meta({ id: 'TopUpList' });
