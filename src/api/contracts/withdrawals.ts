import { z } from 'zod';
import { storableText, timestamp } from './parameters.js';
import { amountCents, currency } from './wallet.js';

/** `/v1/me/withdrawals`: how a seller takes out what they earned. */

export const withdrawalBody = z
  .strictObject({
    amountCents: amountCents.meta({ description: 'What leaves the balance; the fee is part of it' }),
    currency,
    method: storableText(1, 50).meta({ description: 'One of withdrawalMethods of the wallet' }),
    destination: storableText(3, 200).meta({ description: 'Where to, as the method names it' }),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u)
      .optional()
      .meta({ description: 'ISO 3166, where minimum and fee depend on it' }),
  })
  .meta({ id: 'WithdrawalBody' });

export const withdrawal = z
  .object({
    id: z.string(),
    amountCents: z.int(),
    feeCents: z.int(),
    method: z.string(),
    destination: z.string(),
    state: z.enum(['requested', 'processing', 'paid', 'failed', 'cancelled']),
    requestedAt: timestamp,
    settledAt: timestamp.nullable(),
  })
  .meta({ id: 'Withdrawal' });
export type WithdrawalResponse = z.infer<typeof withdrawal>;

export const withdrawalList = z.object({ withdrawals: z.array(withdrawal) }).meta({ id: 'WithdrawalList' });

export const withdrawalParameters = z.object({ id: storableText(1, 200) });
