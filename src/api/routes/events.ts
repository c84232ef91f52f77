import type { EventOutcome, IncomingEvent } from '../../tuning/event-log/index.js';
import { readPersonalisation } from '../../marketplace/people/index.js';
import type { Db } from '../../platform/database/database.js';
import type { Actor } from '../../marketplace/core/index.js';
import { eventRecord, eventsBody, eventsResponse, type EventRecord } from '../contracts/events.js';
import type { RecordRejection } from '../contracts/problem.js';
import type { App, Dependencies } from '../dependencies.js';
import { issuesRefusal, refusalOf, toRecordRejection } from '../errors/problem.js';
import { negotiateLanguage, type Language } from '../language.js';
import { answers } from './answers.js';

export function eventRoutes({ db, eventLog }: Dependencies): (app: App) => Promise<void> {
  return async (app) => {
    app.post(
      '/events',
      {
        schema: {
          tags: ['events'],
          summary: 'Report impressions, clicks, messages, orders and visits from outside',
          description: 'A batch; each event stands or falls alone, and the same one sent again counts once.',
          body: eventsBody,
          response: answers(200, eventsResponse, 'What became of the events'),
        },
      },
      async (request) => {
        const language = negotiateLanguage(request.headers['accept-language']);
        const { events, indexes, rejected } = readEvents(
          request.body.events,
          { ...request.actor, tasteOf: await whoseTaste(db, request.actor) },
          language,
        );
        const outcomes = await eventLog.recordEvents(events);
        const refused = outcomes.flatMap((outcome, place) =>
          typeof outcome === 'string'
            ? []
            : [toRecordRejection(refusalOf(outcome, language), indexes[place] ?? 0)],
        );
        return {
          accepted: count(outcomes, 'accepted'),
          duplicates: count(outcomes, 'duplicate'),
          rejected: [...rejected, ...refused].sort((a, b) => a.index - b.index),
        };
      },
    );
  };
}

interface Reporter extends Actor {
  /** Whose account is kept with a click. */
  readonly tasteOf: number | null;
}

/** The person, if they let their taste be known. */
async function whoseTaste(db: Db, actor: Actor): Promise<number | null> {
  if (actor.accountId === null) return null;
  return (await readPersonalisation(db, actor)).enabled ? actor.accountId : null;
}

interface ReadEvents {
  readonly events: IncomingEvent[];
  /** Where each event stood in the batch. */
  readonly indexes: number[];
  readonly rejected: RecordRejection[];
}

function readEvents(batch: readonly unknown[], actor: Reporter, language: Language): ReadEvents {
  const read: ReadEvents = { events: [], indexes: [], rejected: [] };
  for (const [index, value] of batch.entries()) {
    const { success, data, error } = eventRecord.safeParse(value, { reportInput: true });
    if (success) {
      read.events.push(toIncoming(data, actor));
      read.indexes.push(index);
    } else read.rejected.push(toRecordRejection(issuesRefusal(error.issues, language), index));
  }
  return read;
}

/** Anybody may report an event; who did is kept, because only a service is believed about orders. */
function toIncoming(event: EventRecord, actor: Reporter): IncomingEvent {
  const { occurredAt, ...rest } = event;
  const order = event.type === 'order' ? { orderId: event.orderId, amountCents: event.amountCents } : {};
  return {
    ...rest,
    occurredAt: new Date(occurredAt),
    details: { ...order, reportedBy: reporterOf(actor) },
    ...(event.type === 'click' && actor.tasteOf !== null && { accountId: actor.tasteOf }),
  };
}

function reporterOf({ roles, sellerId, accountId }: Actor): string {
  const [role] = roles;
  if (role !== undefined) return role;
  if (sellerId !== null) return 'seller';
  return accountId === null ? 'anonymous' : 'buyer';
}

function count(outcomes: readonly EventOutcome[], wanted: EventOutcome): number {
  return outcomes.filter((outcome) => outcome === wanted).length;
}
