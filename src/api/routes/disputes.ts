import { transact } from '../../marketplace/core/index.js';
import { appealDispute, decideDispute, openDispute, stateInDispute } from '../../marketplace/orders/index.js';
import {
  decisionBody,
  disputeParameters,
  disputeResponse,
  disputesQuery,
  disputesResponse,
} from '../contracts/disputes.js';
import { orderParameters, statementBody } from '../contracts/orders.js';
import type { App, Dependencies } from '../dependencies.js';
import { readDispute, readDisputes } from '../read/dispute.js';
import { answers } from './answers.js';
import { taking } from './take.js';

export function disputeRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/orders/:id/dispute',
      {
        schema: {
          tags: ['disputes'],
          summary: 'Call support to an order: its evidence is frozen, its money stays held',
          params: orderParameters,
          body: statementBody,
          response: answers(201, disputeResponse, 'The dispute'),
        },
      },
      async ({ actor, params: { id }, body }, reply) => {
        const dispute = await transact(core, (work) => openDispute(work, actor, { orderId: id, ...body }));
        return reply.code(201).send(await readDispute(core.db, actor, dispute));
      },
    );
    app.get(
      '/disputes',
      {
        schema: {
          tags: ['disputes'],
          summary: 'For support: the disputes that wait for it',
          querystring: disputesQuery,
          response: answers(200, disputesResponse, 'The oldest first'),
        },
      },
      ({ actor, query }) => readDisputes(core.db, actor, query),
    );
    app.get('/disputes/:id', { schema: step('A dispute') }, ({ actor, params: { id } }) =>
      readDispute(core.db, actor, id),
    );
  };
}

/** What the sides and support do in a dispute. */
export function disputeStepRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  const take = taking(core, (actor, id) => readDispute(core.db, actor, id));
  return async (app) => {
    app.post(
      '/disputes/:id/statements',
      { schema: { ...step('State one’s side'), body: statementBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => stateInDispute(work, actor, { disputeId: id, ...body })),
    );
    app.post(
      '/disputes/:id/decision',
      { schema: { ...step('Decide, as support; on an appeal as somebody else'), body: decisionBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => decideDispute(work, actor, { disputeId: id, ...body })),
    );
    app.post(
      '/disputes/:id/appeal',
      { schema: { ...step('Appeal against the decision, once'), body: statementBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => appealDispute(work, actor, { disputeId: id, ...body })),
    );
  };
}

const step = (summary: string) =>
  ({
    tags: ['disputes'],
    summary,
    params: disputeParameters,
    response: answers(200, disputeResponse, 'The dispute'),
  }) as const;
