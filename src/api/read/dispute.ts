import { permit, type Actor } from '../../marketplace/core/index.js';
import { disputeMachine } from '../../marketplace/orders/index.js';
import type { Db } from '../../platform/database/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { DisputeResponse, DisputesQuery, DisputesResponse } from '../contracts/disputes.js';

/** A dispute as its sides and support see it. Throws DISPUTE_UNKNOWN, FORBIDDEN. */
export async function readDispute(db: Db, actor: Actor, externalId: string): Promise<DisputeResponse> {
  const dispute = await selectDisputes(db)
    .select(['d.id', 'd.evidence', 'o.buyer_account_id', 'o.seller_id'])
    .where('d.external_id', '=', externalId)
    .executeTakeFirstOrThrow(() => new AppError('DISPUTE_UNKNOWN', { dispute: externalId }));
  const owners = { buyerAccountId: dispute.buyer_account_id, sellerId: dispute.seller_id };
  permit(actor, ['buyer', 'seller', 'support'], owners);
  const [statements, decisions] = await Promise.all([
    readStatements(db, dispute.id),
    readDecisions(db, dispute.id),
  ]);
  return { ...summaryOf(dispute), evidence: dispute.evidence, statements, decisions };
}

/** For support: the oldest first, those that wait for it where no state is asked for. */
export async function readDisputes(
  db: Db,
  actor: Actor,
  { state, limit }: DisputesQuery,
): Promise<DisputesResponse> {
  permit(actor, ['support']);
  const rows = await selectDisputes(db)
    .where('d.state', 'in', state === undefined ? ['open', 'appealed'] : [state])
    .orderBy('d.id')
    .limit(limit)
    .execute();
  return { disputes: rows.map((row) => summaryOf(row)) };
}

function selectDisputes(db: Db) {
  return db
    .selectFrom('dispute as d')
    .innerJoin('market_order as o', 'o.id', 'd.order_id')
    .select(['d.external_id', 'd.state', 'd.opened_by', 'd.opened_at', 'o.external_id as orderId']);
}

interface Row {
  readonly external_id: string;
  readonly orderId: string;
  readonly state: DisputeResponse['state'];
  readonly opened_by: DisputeResponse['openedBy'];
  readonly opened_at: Date;
}

function summaryOf(row: Row): DisputesResponse['disputes'][number] {
  const { ar, en } = disputeMachine.states[row.state];
  return {
    id: row.external_id,
    orderId: row.orderId,
    state: row.state,
    stateLabel: { ar, en },
    openedBy: row.opened_by,
    openedAt: row.opened_at.toISOString(),
  };
}

async function readStatements(db: Db, disputeId: number): Promise<DisputeResponse['statements']> {
  const rows = await db
    .selectFrom('dispute_statement')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('id')
    .execute();
  return rows.map(({ party, text, files, made_at: at }) => ({
    by: party,
    text,
    files,
    at: at.toISOString(),
  }));
}

async function readDecisions(db: Db, disputeId: number): Promise<DisputeResponse['decisions']> {
  const rows = await db
    .selectFrom('dispute_decision')
    .selectAll()
    .where('dispute_id', '=', disputeId)
    .orderBy('number')
    .execute();
  return rows.map(({ outcome, refund_cents: refundCents, fault, explanation, decided_at: at }) => ({
    outcome,
    refundCents,
    fault,
    explanation,
    at: at.toISOString(),
  }));
}
