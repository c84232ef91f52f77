import { transact, type Actor, type Core } from '../../marketplace/core/index.js';
import { publishRequest, removeRequest, withdrawRequest } from '../../marketplace/requests/index.js';
import { publishCorrected } from '../../matching/index.js';
import { applyBatch } from '../apply-batch.js';
import {
  removeRequestBody,
  requestBody,
  requestEntry,
  requestParameters,
  requestResponse,
  requestsQuery,
  ownRequestsQuery,
  requestsResponse,
  type RequestBody,
} from '../contracts/requests.js';
import type { App, Dependencies } from '../dependencies.js';
import { RecordRefused } from '../errors/problem.js';
import { newIdFor } from '../idempotency.js';
import { readOwnRequests, readRequests, requestReader } from '../read/request.js';
import { answers } from './answers.js';
import { taking } from './take.js';

/** Asking the market for what no listing offers, and looking at what is asked. */
export function requestRoutes({ core, matching }: Dependencies): (app: App) => Promise<void> {
  const read = requestReader(core);
  return async (app) => {
    app.post(
      '/requests',
      {
        config: { idempotent: true },
        schema: {
          tags: ['requests'],
          summary: 'Publish a request for a service that was not found',
          description:
            'Of who is signed in it takes offers; of a visitor it is kept as a sign of what is missing.',
          body: requestBody,
          response: answers(201, requestResponse, 'Published'),
        },
      },
      async (request, reply) => {
        const { actor, body } = request;
        const createdAt = core.clock.now().toISOString();
        const isOwn = actor.accountId !== null && body.buyerId === undefined;
        const id = isOwn
          ? await publish({ core, matching }, actor, body)
          : await record(core, newIdFor(request), body, createdAt);
        return reply.code(201).send({ id, createdAt });
      },
    );
    app.get(
      '/requests',
      {
        schema: {
          tags: ['requests'],
          summary: 'Requests that take offers',
          querystring: requestsQuery,
          response: answers(200, requestsResponse, 'Newest first'),
        },
      },
      ({ actor, query }) => readRequests(core, actor, query),
    );
    app.get(
      '/me/requests',
      {
        schema: {
          tags: ['requests'],
          summary: 'The requests of who is signed in, whatever became of them',
          security: [{ accessToken: [] }],
          querystring: ownRequestsQuery,
          response: answers(200, requestsResponse, 'Newest first'),
        },
      },
      ({ actor, query }) => readOwnRequests(core, actor, query),
    );
    app.get('/requests/:id', { schema: onRequest('A request') }, ({ actor, params: { id } }) =>
      read(actor, id),
    );
  };
}

/** How a request ends without an offer. */
export function requestStepRoutes({ core }: Dependencies): (app: App) => Promise<void> {
  const take = taking(core, requestReader(core));
  return async (app) => {
    app.post(
      '/requests/:id/withdraw',
      { schema: onRequest('Its buyer no longer needs it') },
      ({ actor, params: { id } }) => take(actor, id, (work) => withdrawRequest(work, actor, id)),
    );
    app.post(
      '/requests/:id/remove',
      { schema: { ...onRequest('A moderator takes it away'), body: removeRequestBody } },
      ({ actor, params: { id }, body: { reason } }) =>
        take(actor, id, (work) => removeRequest(work, actor, { requestId: id, reason })),
    );
  };
}

const onRequest = (summary: string) =>
  ({
    tags: ['requests'],
    summary,
    params: requestParameters,
    response: answers(200, requestEntry, 'The request as it is now'),
  }) as const;

/** Of a signed-in buyer. */
async function publish(
  { core, matching }: Pick<Dependencies, 'core' | 'matching'>,
  actor: Actor,
  { deadlineAt, corrections, ...body }: RequestBody,
): Promise<string> {
  const request = { ...body, ...(deadlineAt === undefined ? {} : { deadlineAt: new Date(deadlineAt) }) };
  return transact(core, async (work) => {
    const id = await publishRequest(work, actor, request);
    if (corrections !== undefined) await publishCorrected(matching, work, id, corrections);
    return id;
  });
}

/** Of a visitor, or of a buyer whom another core knows: as the import takes it. */
async function record(
  core: Core,
  id: string,
  { buyerId, corrections: _, ...rest }: RequestBody,
  createdAt: string,
): Promise<string> {
  const value = { ...rest, type: 'request', id, buyerId: buyerId ?? null, createdAt };
  const [result] = await applyBatch(core.db, core.clock, [value]);
  if (result?.outcome === 'rejected') throw new RecordRefused(result.rejection);
  return id;
}
