import { z } from 'zod';
import { storableText } from './parameters.js';

/** `/v1/me/wallet`: what a person has. */

const cents = z.int();

export const amountCents = z.int().min(1).max(100_000_000);
export const currency = storableText(1, 10)
  .default('USD')
  .meta({ description: 'USD; anything else is refused' });

export const walletResponse = z
  .object({
    currency: z.literal('USD'),
    walletCents: cents.meta({ description: 'To spend' }),
    pendingCents: cents.meta({ description: 'Earned, within the holding period' }),
    withdrawableCents: cents,
    withdrawingCents: cents.meta({ description: 'Reserved for withdrawals under way' }),
    withdrawalMethods: z.array(
      z.object({ method: z.string(), minimumCents: cents, feeCents: cents, feeShare: z.number() }),
    ),
  })
  .meta({ id: 'Wallet' });
