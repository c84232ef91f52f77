import { sql } from 'kysely';
import type { ReportReason } from '../../../platform/database/tables/people.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { accountOf, permit, takeStep, type Actor, type Work } from '../../core/index.js';
import { reportMachine } from './machine.js';

/** What can be reported, with the table in which it is looked up. */
const tables = {
  listing: 'listing',
  seller: 'seller',
  account: 'account',
  review: 'review',
  request: 'request',
  offer: 'offer',
  order: 'market_order',
  message: 'message',
} as const;
type Reportable = keyof typeof tables;

/** Why somebody reports something, in the words that they choose from. */
export const reportReasons = {
  contact_details: { ar: 'وسيلة تواصل خارج السوق', en: 'contact details' },
  copied: { ar: 'منسوخ من غيره', en: 'copied from another' },
  misleading: { ar: 'كاذب أو مضلل', en: 'false or misleading' },
  banned: { ar: 'مخالف لشروط السوق', en: 'against the rules' },
  abusive: { ar: 'مسيء', en: 'abusive' },
  fraud: { ar: 'احتيال', en: 'fraud' },
  other: { ar: 'سبب آخر', en: 'something else' },
} as const satisfies Record<ReportReason, { readonly ar: string; readonly en: string }>;

export interface NewReport {
  readonly kind: Reportable;
  /** The outside id of what is reported. */
  readonly id: string;
  readonly reason: ReportReason;
  readonly comment?: string | undefined;
}

/** Reports something, and answers the report's id; of somebody whose report on it is open, that one's. Throws NOT_FOUND. */
export async function report(
  work: Work,
  actor: Actor,
  { kind, id, reason, comment }: NewReport,
): Promise<string> {
  const reporter = accountOf(actor);
  await refuseUnseen(work, actor, kind, id);
  const externalId = work.newId();
  const { external_id } = await work.trx
    .insertInto('report')
    .values({
      external_id: externalId,
      reporter_account_id: reporter,
      subject_kind: kind,
      subject_id: id,
      reason,
      comment: comment ?? null,
      state: reportMachine.initial,
      created_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['reporter_account_id', 'subject_kind', 'subject_id'])
        .where('state', '=', 'open')
        .doUpdateSet({ reason, comment: comment ?? null }),
    )
    .returning('external_id')
    .executeTakeFirstOrThrow();
  if (external_id === externalId)
    work.emit({ type: 'report.opened', id: externalId, kind, subject: id, reason });
  return external_id;
}

/** Of what is between two people, only they can speak. Throws NOT_FOUND. */
async function refuseUnseen(
  work: Work,
  { accountId, sellerId }: Actor,
  kind: Reportable,
  id: string,
): Promise<void> {
  const theirs = sql`(x.buyer_account_id = ${accountId} or x.seller_id = ${sellerId})`;
  const seen = {
    order: sql`exists (select 1 from market_order x where x.id = thing.id and ${theirs})`,
    message: sql`exists (select 1 from conversation x where x.id = thing.conversation_id and ${theirs})`,
  };
  const condition = kind === 'order' || kind === 'message' ? seen[kind] : sql`true`;
  const { rows } = await sql`
    select 1 from ${sql.table(tables[kind])} thing where thing.external_id = ${id} and ${condition}`.execute(
    work.trx,
  );
  if (rows.length === 0) throw new AppError('NOT_FOUND');
}

export interface ReportDecision {
  readonly report: string;
  readonly step: keyof typeof reportMachine.steps;
  /** What the moderator writes down of it. */
  readonly note: string;
}

/** Decides on every open report of the same thing at once. Throws REPORT_UNKNOWN, STEP_REFUSED, FORBIDDEN. */
export async function decideReport(
  work: Work,
  actor: Actor,
  { report: id, step, note }: ReportDecision,
): Promise<void> {
  permit(actor, reportMachine.steps[step].by);
  const chosen = await lockReports(work, id);
  for (const { id: internal, external_id: externalId, state } of chosen) {
    const subject = { id: internal, externalId, state, owners: {} };
    const next = takeStep(work, reportMachine, subject, { step, actor, reason: note });
    await work.trx
      .updateTable('report')
      .set({ state: next, decision: note, decided_at: work.now })
      .where('id', '=', internal)
      .execute();
  }
}

/** The report, and the other open ones of the same thing. */
async function lockReports(work: Work, externalId: string) {
  const one = await work.trx
    .selectFrom('report')
    .select(['id', 'subject_kind', 'subject_id'])
    .where('external_id', '=', externalId)
    .executeTakeFirstOrThrow(() => new AppError('REPORT_UNKNOWN', { report: externalId }));
  return work.trx
    .selectFrom('report')
    .select(['id', 'external_id', 'state'])
    .where('subject_kind', '=', one.subject_kind)
    .where('subject_id', '=', one.subject_id)
    .where((where) => where.or([where('state', '=', 'open'), where('id', '=', one.id)]))
    .orderBy('id')
    .forUpdate()
    .execute();
}
