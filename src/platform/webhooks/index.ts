/**
 * Webhooks: programs outside are told what happened, signed as Standard Webhooks has it. The relay of the outbox makes a
 * message for each subscription (`fanOut`), in the transaction that takes the event away; the job `webhooks` sends what
 * is due (`deliverDue`), again and again with growing pauses, and gives up after three days.
 */
export { deliverDue, type DeliverOptions } from './deliver.js';
export type { WebhookEvent } from './events.js';
export {
  addWebhook,
  fanOut,
  forgetDeliveries,
  listDeliveries,
  listWebhooks,
  ping,
  removeWebhook,
  retryDead,
  type Delivery,
  type Webhook,
} from './store.js';
