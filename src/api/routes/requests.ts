import { applyBatch } from '../apply-batch.js';
import { requestBody, requestResponse } from '../contracts/requests.js';
import type { App, Dependencies } from '../dependencies.js';
import { RecordRefused } from '../errors/problem.js';
import { newIdFor } from '../idempotency.js';
import { answers } from './answers.js';

export function requestRoutes({ db, clock }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/requests',
      {
        config: { idempotent: true },
        schema: {
          tags: ['requests'],
          summary: 'Publish a request for a service that was not found',
          body: requestBody,
          response: answers(201, requestResponse, 'Published'),
        },
      },
      async (request, reply) => {
        const { buyerId = null, ...body } = request.body;
        const id = newIdFor(request);
        const createdAt = clock.now().toISOString();
        const record = { ...body, type: 'request', id, buyerId, createdAt };
        const [result] = await applyBatch(db, clock, [record]);
        if (result?.outcome === 'rejected') throw new RecordRefused(result.rejection);
        return reply.code(201).send({ id, createdAt });
      },
    );
  };
}
