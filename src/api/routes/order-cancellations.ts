import { answerCancellation, cancelOrder } from '../../marketplace/orders/index.js';
import { cancelAnswerBody, cancelBody } from '../contracts/orders.js';
import type { App, Dependencies } from '../dependencies.js';
import { orderReader } from '../read/order.js';
import { orderStep } from './order-steps.js';
import { taking } from './take.js';

export function orderCancellationRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  const take = taking(core, orderReader(core));
  return async (app) => {
    app.post(
      '/orders/:id/cancel',
      { schema: { ...orderStep('Cancel, or propose it to the other side'), body: cancelBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => cancelOrder(work, actor, { orderId: id, ...body })),
    );
    app.post(
      '/orders/:id/cancel/answer',
      { schema: { ...orderStep('Answer a cancellation that was proposed'), body: cancelAnswerBody } },
      ({ actor, params: { id }, body }) =>
        take(actor, id, (work) => answerCancellation(work, actor, { orderId: id, ...body })),
    );
  };
}
