import { transact } from '../../marketplace/core/index.js';
import { cancelWithdrawal, requestWithdrawal, type Withdrawal } from '../../marketplace/ledger/index.js';
import {
  withdrawal as withdrawalSchema,
  withdrawalBody,
  withdrawalList,
  withdrawalParameters,
  type WithdrawalResponse,
} from '../contracts/withdrawals.js';
import type { Db } from '../../platform/database/database.js';
import type { App, Dependencies } from '../dependencies.js';
import { newIdFor } from '../idempotency.js';
import { answers } from './answers.js';
import { ownMoney, ownMoneySchema } from './own-money.js';

export function withdrawalRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/me/withdrawals',
      {
        ...ownMoney,
        config: { idempotent: true },
        schema: {
          ...ownMoneySchema,
          summary: 'Withdraw what I earned',
          description: 'The money is reserved at once and sent soon after; until then it can be cancelled.',
          body: withdrawalBody,
          response: answers(201, withdrawalSchema, 'Reserved'),
        },
      },
      async (request, reply) => {
        const { amountCents: cents, ...wish } = request.body;
        const id = newIdFor(request);
        const made = await transact(core, (work) =>
          requestWithdrawal(work, request.actor, { ...wish, cents, id }),
        );
        return reply.code(201).send(shown(made));
      },
    );
    app.get(
      '/me/withdrawals',
      {
        ...ownMoney,
        schema: {
          ...ownMoneySchema,
          summary: 'My latest withdrawals',
          response: answers(200, withdrawalList, 'The newest hundred, newest first'),
        },
      },
      async ({ actor }) => {
        const rows = await latest(core.db, actor.sellerId);
        return { withdrawals: rows.map((row) => shown(row)) };
      },
    );
    app.post(
      '/me/withdrawals/:id/cancel',
      {
        ...ownMoney,
        config: { idempotent: true },
        schema: {
          ...ownMoneySchema,
          summary: 'Cancel a withdrawal that was not sent yet',
          params: withdrawalParameters,
          response: answers(200, withdrawalSchema, 'Cancelled; the money is withdrawable again'),
        },
      },
      async ({ actor, params }) =>
        shown(await transact(core, (work) => cancelWithdrawal(work, actor, params.id))),
    );
  };
}

async function latest(db: Db, sellerId: number | null): Promise<Withdrawal[]> {
  return db
    .selectFrom('withdrawal')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

function shown(row: Withdrawal): WithdrawalResponse {
  return {
    id: row.external_id,
    amountCents: row.cents,
    feeCents: row.fee_cents,
    method: row.method,
    destination: row.destination,
    state: row.state,
    requestedAt: row.requested_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
  };
}
