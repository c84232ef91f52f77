import {
  acceptOrder,
  briefOrder,
  deliverOrder,
  payOrder,
  reviseOrder,
  startOrder,
} from '../../marketplace/orders/index.js';
import {
  deliverBody,
  orderParameters,
  orderResponse,
  reviseBody,
  startBody,
  statementBody,
} from '../contracts/orders.js';
import type { App, Dependencies } from '../dependencies.js';
import { orderReader } from '../read/order.js';
import { answers } from './answers.js';
import { taking } from './take.js';

/** From payment to acceptance. */
export function orderStepRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  const take = taking(core, orderReader(core));
  return async (app) => {
    app.post(
      '/orders/:id/pay',
      { config: { idempotent: true }, schema: orderStep('Pay from the wallet') },
      ({ actor, params: { id } }) => take(actor, id, (work) => payOrder(work, actor, id)),
    );
    app.post(
      '/orders/:id/brief',
      { schema: { ...orderStep('Say what is needed'), body: statementBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => briefOrder(work, actor, { orderId: id, brief: body })),
    );
    app.post(
      '/orders/:id/start',
      { schema: { ...orderStep('Start work, or the revision that was asked for'), body: startBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) =>
          startOrder(work, actor, { orderId: id, acknowledgeLinked: body?.acknowledgeLinked ?? false }),
        ),
    );
    app.post(
      '/orders/:id/deliver',
      { config: { idempotent: true }, schema: { ...orderStep('Deliver'), body: deliverBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => deliverOrder(work, actor, { orderId: id, ...body })),
    );
    app.post(
      '/orders/:id/accept',
      { schema: orderStep('Accept the delivery') },
      ({ actor, params: { id } }) => take(actor, id, (work) => acceptOrder(work, actor, id)),
    );
    app.post(
      '/orders/:id/revise',
      { schema: { ...orderStep('Ask for a revision within the scope'), body: reviseBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => reviseOrder(work, actor, { orderId: id, ...body })),
    );
  };
}

/** The schema of a step of an order. */
export const orderStep = (summary: string) =>
  ({
    tags: ['orders'],
    summary,
    params: orderParameters,
    response: answers(200, orderResponse, 'The order after the step'),
  }) as const;
