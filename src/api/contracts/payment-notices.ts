import { z } from 'zod';
import { storableText } from './parameters.js';

/** `POST /v1/payments/{provider}/notices`: what a payment provider tells of a top-up or withdrawal. */

export const noticeParameters = z.object({ provider: storableText(1, 50) });

export const noticeBody = z
  .string()
  .max(100_000)
  .meta({ description: 'As the provider writes and signs it; read byte for byte' });

export const noticeResponse = z.object({ taken: z.literal(true) }).meta({ id: 'PaymentNoticeTaken' });
