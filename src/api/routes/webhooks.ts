import { permit } from '../../marketplace/core/index.js';
import {
  addWebhook,
  listDeliveries,
  listWebhooks,
  ping,
  removeWebhook,
  retryDead,
  type Webhook,
} from '../../platform/webhooks/index.js';
import * as contract from '../contracts/webhooks.js';
import type { App, Dependencies } from '../dependencies.js';
import { answers } from './answers.js';

const common = { tags: ['webhooks'], security: [{ apiKey: [] }] };

/** For a service with a key. The secret is told once, so a subscription is not made by an idempotent request. */
export function webhookRoutes({ db, clock }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.addHook('onRequest', async ({ actor }) => void permit(actor, ['service']));
    app.post(
      '/webhooks',
      {
        schema: {
          ...common,
          summary: 'Subscribe an address to events',
          body: contract.webhookBody,
          response: answers(201, contract.webhookCreated, 'The subscription with its secret'),
        },
      },
      async ({ body }, reply) => {
        const { secret, ...webhook } = await addWebhook(db, clock.now(), body);
        return reply.code(201).send({ ...shown(webhook), secret });
      },
    );
    app.get(
      '/webhooks',
      {
        schema: {
          ...common,
          summary: 'All subscriptions',
          response: answers(200, contract.webhooksResponse, 'The subscriptions'),
        },
      },
      async () => ({ webhooks: (await listWebhooks(db)).map(shown) }),
    );
    app.delete(
      '/webhooks/:id',
      {
        schema: {
          ...common,
          summary: 'End a subscription',
          params: contract.webhookParameters,
          response: answers(200, contract.webhooksResponse, 'The subscriptions that are left'),
        },
      },
      async ({ params }) => {
        await removeWebhook(db, params.id);
        return { webhooks: (await listWebhooks(db)).map(shown) };
      },
    );
    addDeliveryRoutes(app, { db, clock });
  };
}

function addDeliveryRoutes(app: App, { db, clock }: Pick<Dependencies, 'db' | 'clock'>): void {
  app.get(
    '/webhooks/:id/deliveries',
    {
      schema: {
        ...common,
        summary: 'The last hundred messages of a subscription',
        params: contract.webhookParameters,
        response: answers(200, contract.deliveriesResponse, 'Messages, the newest first'),
      },
    },
    async ({ params }) => {
      const deliveries = await listDeliveries(db, params.id);
      return {
        deliveries: deliveries.map(({ createdAt, dueAt, ...delivery }) => ({
          ...delivery,
          createdAt: createdAt.toISOString(),
          dueAt: dueAt?.toISOString() ?? null,
        })),
      };
    },
  );
  app.post(
    '/webhooks/:id/ping',
    {
      schema: {
        ...common,
        summary: 'Have an empty message sent, to try the address',
        params: contract.webhookParameters,
        response: answers(202, contract.retried, 'It will be sent'),
      },
    },
    async ({ params }, reply) => {
      await ping(db, params.id, clock.now());
      return reply.code(202).send({ retried: 1 });
    },
  );
  app.post(
    '/webhooks/:id/retry',
    {
      schema: {
        ...common,
        summary: 'Send what was given up once more, and take up a subscription that was ended by 410',
        params: contract.webhookParameters,
        response: answers(200, contract.retried, 'How many messages that are'),
      },
    },
    async ({ params }) => ({ retried: await retryDead(db, params.id, clock.now()) }),
  );
}

function shown({ createdAt, disabledAt, ...webhook }: Webhook): Omit<Webhook, 'createdAt' | 'disabledAt'> & {
  readonly createdAt: string;
  readonly disabledAt: string | null;
} {
  return { ...webhook, createdAt: createdAt.toISOString(), disabledAt: disabledAt?.toISOString() ?? null };
}
