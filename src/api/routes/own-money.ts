import type { FastifyRequest } from 'fastify';
import { permit } from '../../marketplace/core/index.js';

/**
 * For routes about one's own balances: UNAUTHENTICATED or FORBIDDEN for who has none, which is nobody, or a program.
 */
export const ownMoney = {
  onRequest: async ({ actor }: FastifyRequest): Promise<void> =>
    void permit(actor, ['buyer', 'seller'], { buyerAccountId: actor.accountId, sellerId: actor.sellerId }),
};

/** What their documentation shares. */
export const ownMoneySchema = { tags: ['money'], security: [{ apiKey: [] }] };
