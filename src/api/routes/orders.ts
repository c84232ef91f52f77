import { transact, type Actor, type Core } from '../../marketplace/core/index.js';
import { payOrder, placeOrder } from '../../marketplace/orders/index.js';
import { AppError } from '../../platform/errors/app-error.js';
import {
  newOrderBody,
  orderParameters,
  orderResponse,
  ordersQuery,
  ordersResponse,
} from '../contracts/orders.js';
import type { App, Dependencies } from '../dependencies.js';
import { orderReader, readOrders } from '../read/order.js';
import { answers } from './answers.js';

/** Buying and looking; the steps of an order are in `order-steps.ts` and `order-cancellations.ts`. */
export function orderRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  const read = orderReader(core);
  return async (app) => {
    app.post(
      '/orders',
      {
        config: { idempotent: true },
        schema: {
          tags: ['orders'],
          summary: 'Buy a listing',
          body: newOrderBody,
          response: answers(201, orderResponse, 'The order'),
        },
      },
      async (request, reply) => {
        const { pay, ...choice } = request.body;
        const { actor } = request;
        const { externalId } = await transact(core, (work) => placeOrder(work, actor, choice));
        if (pay) await payIfEnough(core, actor, externalId);
        return reply.code(201).send(await read(actor, externalId));
      },
    );
    app.get(
      '/orders',
      {
        schema: {
          tags: ['orders'],
          summary: 'The orders of the caller, as buyer or as seller',
          querystring: ordersQuery,
          response: answers(200, ordersResponse, 'Newest first'),
        },
      },
      (request) => readOrders(core, request.actor, request.query),
    );
    app.get(
      '/orders/:id',
      {
        schema: {
          tags: ['orders'],
          summary: 'An order, with the steps that are open to the caller',
          params: orderParameters,
          response: answers(200, orderResponse, 'The order'),
        },
      },
      (request) => read(request.actor, request.params.id),
    );
  };
}

/** Pays; without enough money the order stays, awaiting payment. */
async function payIfEnough(core: Core, actor: Actor, orderId: string): Promise<void> {
  try {
    await transact(core, (work) => payOrder(work, actor, orderId));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'BALANCE_TOO_LOW') throw error;
  }
}
