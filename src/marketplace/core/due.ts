import { sql } from 'kysely';
import { transact, type Core, type Work } from './work.js';

/** By kind, what is done with a subject whose time has come. It checks for itself whether it still applies. */
export type DueHandlers = Readonly<Record<string, (work: Work, subjectId: number) => Promise<void>>>;

/** At `dueAt` or soon after, the handler of the kind is called once. A second call moves the time. */
export async function schedule(work: Work, kind: string, subjectId: number, dueAt: Date): Promise<void> {
  await work.trx
    .insertInto('due')
    .values({ kind, subject_id: subjectId, due_at: dueAt })
    .onConflict((conflict) => conflict.columns(['kind', 'subject_id']).doUpdateSet({ due_at: dueAt }))
    .execute();
}

export async function unschedule(work: Work, kind: string, subjectId: number): Promise<void> {
  await work.trx.deleteFrom('due').where('kind', '=', kind).where('subject_id', '=', subjectId).execute();
}

/**
 * Does what is due by the clock, each in a transaction of its own, and answers how many. Several may sweep at once: a
 * subject in one's hands is passed over by the others. One that fails is left due, told to `onError`, and the rest is done.
 */
export async function sweepDue(
  core: Core,
  handlers: DueHandlers,
  onError: (error: unknown, kind: string, subjectId: number) => void,
): Promise<number> {
  const now = core.clock.now();
  const { rows } = await sql<{ kind: string; subject_id: number }>`
    select kind, subject_id from due
    where due_at <= ${now} and kind = any(${Object.keys(handlers)}::text[])
    order by due_at, kind, subject_id`.execute(core.db);
  let done = 0;
  for (const { kind, subject_id } of rows) {
    const handler = handlers[kind];
    if (handler === undefined) continue;
    try {
      done += await transact(core, (work) => sweepOne(work, kind, subject_id, handler));
    } catch (error) {
      onError(error, kind, subject_id);
    }
  }
  return done;
}

/** The row is taken away first: a handler that wants another turn schedules it. */
async function sweepOne(
  work: Work,
  kind: string,
  subjectId: number,
  handler: (work: Work, subjectId: number) => Promise<void>,
): Promise<0 | 1> {
  const { rows } = await sql`
    delete from due where (kind, subject_id) in (
      select kind, subject_id from due
      where kind = ${kind} and subject_id = ${subjectId} and due_at <= ${work.now}
      for update skip locked)
    returning 1`.execute(work.trx);
  if (rows.length === 0) return 0;
  await handler(work, subjectId);
  return 1;
}
