import { topUp, type TopUp } from '../../marketplace/ledger/index.js';
import { topUp as topUpSchema, topUpBody, topUpList, type TopUpResponse } from '../contracts/top-ups.js';
import type { App, Dependencies } from '../dependencies.js';
import { newIdFor } from '../idempotency.js';
import { answers } from './answers.js';
import { ownMoney, ownMoneySchema } from './own-money.js';

export function topUpRoutes({ core, payments }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/me/top-ups',
      {
        ...ownMoney,
        config: { idempotent: true },
        schema: {
          ...ownMoneySchema,
          summary: 'Add to my balance',
          description: 'The provider may decline, or leave it pending and confirm later.',
          body: topUpBody,
          response: answers(201, topUpSchema, 'What became of it so far'),
        },
      },
      async (request, reply) => {
        const { amountCents: cents, ...wish } = request.body;
        const made = await topUp(core, payments, request.actor, { ...wish, cents, id: newIdFor(request) });
        return reply.code(201).send(shown(made));
      },
    );
    app.get(
      '/me/top-ups',
      {
        ...ownMoney,
        schema: {
          ...ownMoneySchema,
          summary: 'My latest top-ups',
          response: answers(200, topUpList, 'The newest hundred, newest first'),
        },
      },
      async ({ actor }) => {
        const rows = await core.db
          .selectFrom('top_up')
          .selectAll()
          .where('account_id', '=', actor.accountId)
          .orderBy('id', 'desc')
          .limit(100)
          .execute();
        return { topUps: rows.map((row) => shown(row)) };
      },
    );
  };
}

function shown({ external_id, cents, provider, state, requested_at, settled_at }: TopUp): TopUpResponse {
  return {
    id: external_id,
    amountCents: cents,
    provider,
    state,
    requestedAt: requested_at.toISOString(),
    settledAt: settled_at?.toISOString() ?? null,
  };
}
