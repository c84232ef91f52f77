import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Notice, Outcome, PaymentProvider } from './ports.js';

const SIGNATURE_HEADER = 'x-test-signature';

const noticeSchema = z.strictObject({
  about: z.enum(['top_up', 'withdrawal']),
  id: z.string().min(1).max(200),
  cents: z.int(),
  currency: z.string().max(10),
  state: z.enum(['done', 'refused', 'charged_back']),
  reason: z.string().max(500).optional(),
});

const told = new Map<string, Outcome['state']>([
  ['decline', 'refused'],
  ['pending', 'pending'],
]);

/**
 * Moves no money, and does what it is told: the token of a charge, or the first word of a payout's destination, may be
 * `decline` or `pending`; anything else succeeds. The same on every run. Its notices are signed with the secret; without
 * one it believes none.
 */
export function testProvider(secret: string | null): PaymentProvider {
  const charges = new Map<string, Outcome>();
  return {
    name: 'test',
    methods: ['paypal', 'bank'],
    charge: ({ id, token }) => {
      const outcome = charges.get(id) ?? toldBy(token, id);
      charges.set(id, outcome);
      return Promise.resolve(outcome);
    },
    findCharge: (id) => Promise.resolve(charges.get(id) ?? null),
    payOut: ({ id, destination }) => Promise.resolve(toldBy(destination.split(/\W/u, 1)[0] ?? '', id)),
    readNotice: ({ body, headers }) => {
      const signature = headers[SIGNATURE_HEADER];
      if (secret === null || typeof signature !== 'string' || !isSigned(body, signature, secret))
        throw new AppError('PAYMENT_NOTICE_INVALID');
      return parseNotice(body);
    },
  };
}

/** What stands in `x-test-signature` of a notice of the test provider: HMAC-SHA256 of its body, in hexadecimal. */
export const signNotice = (body: string, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('hex');

function isSigned(body: string, signature: string, secret: string): boolean {
  const [given, right] = [Buffer.from(signature), Buffer.from(signNotice(body, secret))];
  return given.length === right.length && timingSafeEqual(given, right);
}

function parseNotice(body: string): Notice {
  try {
    const { state, reason, ...notice } = noticeSchema.parse(JSON.parse(body));
    return { ...notice, outcome: { state, reference: referenceOf(notice.id), reason } };
  } catch (cause) {
    throw new AppError('PAYMENT_NOTICE_INVALID', {}, { cause });
  }
}

function toldBy(word: string, id: string): Outcome {
  const state = told.get(word) ?? 'done';
  const reference = referenceOf(id);
  return state === 'refused'
    ? { state, reference, reason: 'declined by the test provider' }
    : { state, reference };
}

const referenceOf = (id: string): string => `test-${id}`;
