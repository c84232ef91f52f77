import { randomUUID } from 'node:crypto';
import { requestBody, requestResponse } from '../contracts/requests.js';
import type { App, Dependencies } from '../dependencies.js';
import { RecordRefused } from '../errors/problem.js';
import { answers } from './answers.js';

export function requestRoutes({ applyRecords, clock }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/requests',
      {
        schema: {
          tags: ['requests'],
          summary: 'Publish a request for a service that was not found',
          body: requestBody,
          response: answers(201, requestResponse, 'Published'),
        },
      },
      async (request, reply) => {
        const { buyerId = `visitor-${randomUUID()}`, ...body } = request.body;
        const id = randomUUID();
        const createdAt = clock.now().toISOString();
        const [refusal] = await applyRecords([{ ...body, type: 'request', id, buyerId, createdAt }]);
        if (refusal) throw new RecordRefused(refusal);
        return reply.code(201).send({ id, createdAt });
      },
    );
  };
}
