/** The split-order trap: one job divided into orders of which only one is ever begun. */
import { describe, expect, test } from 'vitest';
import {
  briefOrder,
  cancelOrder,
  deliverOrder,
  startOrder,
} from '../../../../src/marketplace/orders/index.js';
import { sendMessage } from '../../../../src/marketplace/messages/index.js';
import type { FileNote } from '../../../../src/platform/database/tables/orders.js';
import { testDatabase, testMarket } from '../../../support/index.js';
import { brief, deals, work, type Deal } from './flow.js';

const { db } = await testDatabase();
const market = testMarket(db);
const { run, deal, read } = deals(market);

const file = { name: 'logo.zip', size: 10, mediaType: 'application/zip', url: 'https://files.example/l' };

/** Three orders of one buyer with one seller, of which one has its instructions. */
const split = async (): Promise<readonly [Deal, Deal, Deal]> => {
  const first = await deal('awaiting_instructions');
  const { buyer, seller } = first;
  const second = await deal('awaiting_instructions', { buyer, seller });
  const third = await deal('awaiting_instructions', { buyer, seller });
  await run((w) => briefOrder(w, buyer, { orderId: first.orderId, brief }));
  return [first, second, third];
};
const start = ({ seller, orderId }: Deal, acknowledgeLinked?: boolean) =>
  run((w) =>
    startOrder(w, seller, { orderId, ...(acknowledgeLinked === undefined ? {} : { acknowledgeLinked }) }),
  );
const deliver = ({ seller, orderId }: Deal, acknowledgeLinked = false) =>
  run((w) => deliverOrder(w, seller, { orderId, ...work, acknowledgeLinked }));

describe('the seller is warned', () => {
  test('before starting work while a linked order is not in progress, with covered and total value', async () => {
    const [first] = await split();
    await expect(start(first)).rejects.toMatchObject({
      code: 'LINKED_ORDERS_WAITING',
      details: { waiting: 2, covered: 0, total: 15 },
    });
    expect((await read(first.id)).state).toBe('awaiting_instructions');
  });

  test('and before sending files', async () => {
    const [first] = await split();
    await start(first, true);
    await expect(deliver(first)).rejects.toMatchObject({
      code: 'LINKED_ORDERS_WAITING',
      details: { waiting: 2, covered: 5, total: 15 },
    });
    await deliver(first, true);
    expect((await read(first.id)).state).toBe('delivered');
  });

  test('and before sending files in a message, the usual way around the delivery', async () => {
    const [first] = await split();
    const send = (attachments: readonly FileNote[], acknowledgeLinked = false) =>
      run((w) =>
        sendMessage(w, first.seller, {
          to: { order: first.orderId },
          text: 'تفضّل',
          attachments,
          acknowledgeLinked,
        }),
      );
    await send([]);
    await expect(send([file])).rejects.toMatchObject({
      code: 'LINKED_ORDERS_WAITING',
      details: { waiting: 3, covered: 0, total: 15 },
    });
    await send([file], true);
  });

  test('and that the warning was read is recorded', async () => {
    const [first] = await split();
    await start(first, true);
    expect((await read(first.id)).linked_acknowledged_at).toEqual(market.core.clock.now());
    const events = await db
      .selectFrom('outbox')
      .select('payload')
      .where('type', '=', 'order.linked_acknowledged')
      .execute();
    expect(events.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ id: first.orderId, coveredCents: 0, totalCents: 1500, waiting: 2 }),
    );
  });
});

describe('there is nothing to warn of', () => {
  test('when the linked orders have begun or were cancelled', async () => {
    const [first, second, third] = await split();
    await run((w) => briefOrder(w, second.buyer, { orderId: second.orderId, brief }));
    await start(second, true);
    await run((w) => cancelOrder(w, third.buyer, { orderId: third.orderId, reason: 'changed_mind' }));
    await start(first);
    expect((await read(first.id)).linked_acknowledged_at).toBeNull();
  });

  test('when the other order was placed outside the days within which orders are linked', async () => {
    const earlier = await deal('awaiting_instructions');
    market.pass(24 * 8);
    const later = await deal('awaiting_instructions', { buyer: earlier.buyer, seller: earlier.seller });
    await run((w) => briefOrder(w, later.buyer, { orderId: later.orderId, brief }));
    await start(later);
    expect((await read(later.id)).state).toBe('in_progress');
  });

  test('when the other order is with another seller or of another buyer', async () => {
    const first = await deal('awaiting_instructions');
    await deal('awaiting_instructions', { buyer: first.buyer });
    await deal('awaiting_instructions', { seller: first.seller });
    await run((w) => briefOrder(w, first.buyer, { orderId: first.orderId, brief }));
    await start(first);
    expect((await read(first.id)).state).toBe('in_progress');
  });
});
