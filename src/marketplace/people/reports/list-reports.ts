import type { Db } from '../../../platform/database/database.js';
import type { ReportReason, ReportState } from '../../../platform/database/tables/people.js';
import { permit, type Actor } from '../../core/index.js';

export interface ReportEntry {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly reason: ReportReason;
  readonly comment: string | null;
  readonly state: ReportState;
  readonly decision: string | null;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  /** Who reported it, by outside id. */
  readonly reporter: string;
}

/** Reports in the state, the oldest first, for those who decide on them. `after` is the id that the last page ended with. */
export async function listReports(
  db: Db,
  actor: Actor,
  {
    state,
    after,
    limit,
  }: { readonly state: ReportState; readonly after?: string | undefined; readonly limit: number },
): Promise<ReportEntry[]> {
  permit(actor, ['moderator', 'support']);
  let query = db
    .selectFrom('report')
    .innerJoin('account', 'account.id', 'reporter_account_id')
    .select([
      'report.external_id as id',
      'subject_kind as kind',
      'subject_id as subject',
      'reason',
      'comment',
      'state',
      'decision',
      'report.created_at as createdAt',
      'decided_at as decidedAt',
      'account.external_id as reporter',
    ])
    .where('state', '=', state)
    .orderBy('report.id')
    .limit(limit);
  if (after !== undefined) {
    query = query.where('report.id', '>', (where) =>
      where.selectFrom('report').select('id').where('external_id', '=', after),
    );
  }
  return query.execute();
}
