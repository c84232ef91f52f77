import type { z } from 'zod';
import type { Actor, Core } from '../../marketplace/core/index.js';
import {
  listOffers,
  listOpenRequests,
  listOwnRequests,
  offerMachine,
  readRequest,
  requestMachine,
  type RequestEntry,
} from '../../marketplace/requests/index.js';
import type { offersResponse, ownRequestsQuery, requestEntry, requestsQuery } from '../contracts/requests.js';

type RequestAnswer = z.infer<typeof requestEntry>;

/** Reads a request as the contract has it. */
export function requestReader({ db }: Core): (actor: Actor, id: string) => Promise<RequestAnswer> {
  return async (actor, id) => toAnswer(await readRequest(db, actor, id));
}

export async function readRequests(
  { db }: Core,
  actor: Actor,
  query: z.infer<typeof requestsQuery>,
): Promise<{ requests: RequestAnswer[] }> {
  return { requests: (await listOpenRequests(db, actor, query)).map(toAnswer) };
}

export async function readOwnRequests(
  { db }: Core,
  actor: Actor,
  query: z.infer<typeof ownRequestsQuery>,
): Promise<{ requests: RequestAnswer[] }> {
  return { requests: (await listOwnRequests(db, actor, query)).map(toAnswer) };
}

function toAnswer(entry: RequestEntry): RequestAnswer {
  return {
    ...entry,
    files: [...entry.files],
    stateLabel: requestMachine.states[entry.state],
    deadlineAt: entry.deadlineAt?.toISOString() ?? null,
    createdAt: entry.createdAt?.toISOString() ?? null,
    expiresAt: entry.expiresAt?.toISOString() ?? null,
  };
}

export async function readOffers(
  { db }: Core,
  actor: Actor,
  requestId: string,
): Promise<z.infer<typeof offersResponse>> {
  const offers = await listOffers(db, actor, requestId);
  return {
    offers: offers.map((offer) => ({
      ...offer,
      samples: [...offer.samples],
      stateLabel: offerMachine.states[offer.state],
      madeAt: offer.madeAt.toISOString(),
    })),
  };
}
