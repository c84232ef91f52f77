import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createApiKey } from '../../../src/api/auth.js';
import { eventsResponse, type EventsResponse } from '../../../src/api/contracts/events.js';
import { testDatabase } from '../../support/index.js';
import { authorization, click, now, smallMarketplace, testApp } from './support.js';

const { db } = await testDatabase();
await smallMarketplace(db);
const { app } = await testApp(db);

async function send(
  events: readonly unknown[],
  headers: Record<string, string> = {},
): Promise<EventsResponse> {
  const response = await app.inject({ method: 'POST', url: '/v1/events', payload: { events }, headers });
  expect(response.statusCode).toBe(200);
  return eventsResponse.strict().parse(response.json());
}

const stored = (id: unknown): Promise<Record<string, unknown> | undefined> =>
  db.selectFrom('event').selectAll().where('id', '=', String(id)).executeTakeFirst();

const from = (milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

describe('events', () => {
  test('each type is stored with what belongs to it, joined by the query', async () => {
    const queryId = randomUUID();
    const events = [
      click({ type: 'impression', queryId, position: 3, actor: 'visitor-1' }),
      click({ queryId, position: 3 }),
      click({ type: 'message', queryId }),
      click({ type: 'order', queryId, orderId: 'o-1', amountCents: 2500 }),
      click({ type: 'outside_visit', source: 'example.org' }),
    ];
    expect(await send(events)).toEqual({ accepted: 5, duplicates: 0, rejected: [] });
    const { id: listingId } = await db
      .selectFrom('listing')
      .select('id')
      .where('external_id', '=', 'logo-1')
      .executeTakeFirstOrThrow();
    expect(await stored(events[0]?.['id'])).toMatchObject({
      type: 'impression',
      listing_id: listingId,
      query_id: queryId,
      position: 3,
      actor: 'visitor-1',
      occurred_at: now,
      received_at: now,
      details: { reportedBy: 'anonymous' },
    });
    expect(await stored(events[3]?.['id'])).toMatchObject({ details: { orderId: 'o-1', amountCents: 2500 } });
    expect(await stored(events[4]?.['id'])).toMatchObject({ source: 'example.org', query_id: null });
  });

  test('the same event counts once, sent again or twice in one batch', async () => {
    const event = click();
    expect(await send([event, event])).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(await send([{ ...event, id: String(event['id']).toUpperCase() }])).toMatchObject({
      accepted: 0,
      duplicates: 1,
    });
  });

  test('an id is the same in capital letters', async () => {
    const event = click({ id: randomUUID().toUpperCase() });
    expect(await send([event])).toMatchObject({ accepted: 1 });
    expect(await send([{ ...event, id: String(event['id']).toLowerCase() }])).toMatchObject({
      duplicates: 1,
    });
  });

  test('who reports is kept: a service is believed where a stranger is not', async () => {
    const key = await createApiKey(db, { role: 'service', label: 'marketplace' });
    const event = click({ type: 'order' });
    await send([event], authorization(key));
    expect(await stored(event['id'])).toMatchObject({ details: { reportedBy: 'service' } });
  });

  test('bad events are named one by one, the others are taken', async () => {
    const { accepted, rejected } = await send([
      click(),
      click({ occurredAt: from(6 * 60_000) }),
      click({ occurredAt: from(4 * 60_000) }),
      click({ occurredAt: from(-401 * 86_400_000) }),
      click({ listingId: 'none' }),
      click({ listingId: "'; drop table event; --" }),
      click({ id: 'not-a-uuid' }),
      click({ occurredAt: 'yesterday' }),
      click({ type: 'purchase' }),
      click({ type: 'impression' }),
      click({ type: 'outside_visit' }),
      click({ actor: '\u{D800}' }),
      click({ colour: 'red' }),
      42,
      null,
    ]);
    expect(accepted).toBe(2);
    expect(rejected.map(({ index, code, errors }) => [index, code, errors?.map(({ path }) => path)])).toEqual(
      [
        [1, 'EVENT_TIME_OUT_OF_RANGE', undefined],
        [3, 'EVENT_TIME_OUT_OF_RANGE', undefined],
        [4, 'LISTING_UNKNOWN', undefined],
        [5, 'LISTING_UNKNOWN', undefined],
        [6, 'VALIDATION_FAILED', ['id']],
        [7, 'VALIDATION_FAILED', ['occurredAt']],
        [8, 'VALIDATION_FAILED', ['type']],
        [9, 'VALIDATION_FAILED', ['queryId', 'position']],
        [10, 'VALIDATION_FAILED', ['source']],
        [11, 'VALIDATION_FAILED', ['actor']],
        [12, 'VALIDATION_FAILED', ['']],
        [13, 'VALIDATION_FAILED', ['']],
        [14, 'VALIDATION_FAILED', ['']],
      ],
    );
  });

  test('a batch of a thousand is taken at once', async () => {
    expect(await send(Array.from({ length: 1000 }, () => click()))).toMatchObject({ accepted: 1000 });
  });
});
