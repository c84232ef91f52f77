import type { Selectable } from 'kysely';
import type { FileNote } from '../../../platform/database/tables/orders.js';
import type { Database } from '../../../platform/database/schema.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { permit, type Actor, type Subject, type Work } from '../../core/index.js';
import { asSubject } from '../order.js';
import type { OrderRow } from '../order-row.js';

export type DisputeRow = Selectable<Database['dispute']>;

/** A dispute with its order; both are locked, the order first. */
export interface Quarrel {
  readonly dispute: DisputeRow;
  readonly order: OrderRow;
}

export interface Statement {
  readonly text: string;
  readonly files: readonly FileNote[];
}

/** Throws DISPUTE_UNKNOWN. */
export async function lockDispute(work: Work, externalId: string): Promise<Quarrel> {
  const order = await work.trx
    .selectFrom('market_order')
    .selectAll()
    .where('id', '=', (eb) =>
      eb.selectFrom('dispute').select('order_id').where('external_id', '=', externalId),
    )
    .forUpdate()
    .executeTakeFirstOrThrow(() => new AppError('DISPUTE_UNKNOWN', { dispute: externalId }));
  return { order, dispute: await disputeOf(work, order.id) };
}

/** The dispute of an order that is locked. */
async function disputeOf(work: Work, orderId: number): Promise<DisputeRow> {
  return work.trx
    .selectFrom('dispute')
    .selectAll()
    .where('order_id', '=', orderId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export function disputeSubject({ dispute, order }: Quarrel): Subject<DisputeRow['state']> {
  return {
    id: dispute.id,
    externalId: dispute.external_id,
    state: dispute.state,
    owners: asSubject(order).owners,
  };
}

/** What a side says for itself, while it is not decided. Throws DISPUTE_DECIDED. */
export async function stateInDispute(
  work: Work,
  actor: Actor,
  { disputeId, ...statement }: Statement & { readonly disputeId: string },
): Promise<void> {
  const quarrel = await lockDispute(work, disputeId);
  const party = permit(actor, ['buyer', 'seller'], disputeSubject(quarrel).owners);
  const { state } = quarrel.dispute;
  if (state !== 'open' && state !== 'appealed') throw new AppError('DISPUTE_DECIDED');
  await addStatement(work, quarrel.dispute.id, party as 'buyer' | 'seller', statement);
  work.emit({ type: 'dispute.stated', id: disputeId, by: party });
}

export async function addStatement(
  work: Work,
  disputeId: number,
  party: 'buyer' | 'seller',
  { text, files }: Statement,
): Promise<void> {
  await work.trx
    .insertInto('dispute_statement')
    .values({ dispute_id: disputeId, party, text, files: JSON.stringify(files), made_at: work.now })
    .execute();
}
