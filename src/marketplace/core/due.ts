import { sql } from 'kysely';
import { transact, type Core, type Work } from './work.js';

/** By kind, what is done with subjects whose time has come. It checks for itself whether it still applies. */
export type DueHandlers = Readonly<
  Record<string, (work: Work, subjectIds: readonly number[]) => Promise<void>>
>;

/** A handler for subjects that have nothing in common. */
export function oneByOne(handle: (work: Work, subjectId: number) => Promise<void>): DueHandlers[string] {
  return async (work, subjectIds) => {
    for (const id of subjectIds) await handle(work, id);
  };
}

/** At `dueAt` or soon after, the handler of the kind is called once. A second call moves the time. */
export function schedule(work: Work, kind: string, subjectId: number, dueAt: Date): void {
  work.moveDue({ kind, subject_id: subjectId, due_at: dueAt });
}

export function unschedule(work: Work, kind: string, subjectId: number): void {
  work.moveDue({ kind, subject_id: subjectId, due_at: null });
}

interface Due {
  readonly kind: string;
  readonly subject_id: number;
}

/** Told what could not be done: it stays due for the next sweep. */
type OnError = (error: unknown, kind: string, subjectId: number) => void;

/** Deeds that share a transaction; one that fails is separated from the others. */
const BATCH = 50;

/**
 * Does what is due by the clock, and answers how many. Several may sweep at once: a subject in one's hands is passed over
 * by the others. One that fails is left due, and the rest is done. `lanes` are transactions side by side.
 */
export async function sweepDue(
  core: Core,
  handlers: DueHandlers,
  onError: OnError,
  lanes = 1,
): Promise<number> {
  const now = core.clock.now();
  const { rows } = await sql<Due>`
    select kind, subject_id from due
    where due_at <= ${now} and kind = any(${Object.keys(handlers)}::text[])
    order by due_at, kind, subject_id`.execute(core.db);
  const batches = inBatches(rows, BATCH);
  let done = 0;
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      done += await sweepBatch(core, handlers, batch, onError);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return done;
}

/** All in one transaction, or, where one of them fails, each in its own. */
async function sweepBatch(
  core: Core,
  handlers: DueHandlers,
  batch: readonly Due[],
  onError: OnError,
): Promise<number> {
  try {
    return await transact(core, (work) => sweepAll(work, handlers, batch));
  } catch (error) {
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) {
      onError(error, only.kind, only.subject_id);
      return 0;
    }
  }
  let done = 0;
  for (const one of batch) done += await sweepBatch(core, handlers, [one], onError);
  return done;
}

/** The rows are taken away first: a handler that wants another turn schedules it. */
async function sweepAll(work: Work, handlers: DueHandlers, batch: readonly Due[]): Promise<number> {
  const { rows } = await sql<Due>`
    delete from due where (kind, subject_id) in (
      select d.kind, d.subject_id from due d
      join unnest(${batch.map(({ kind }) => kind)}::text[], ${batch.map((one) => one.subject_id)}::bigint[])
        as wanted (kind, subject_id) using (kind, subject_id)
      where d.due_at <= ${work.now}
      for update of d skip locked)
    returning kind, subject_id`.execute(work.trx);
  const taken = new Set(rows.map(({ kind, subject_id }) => `${kind} ${subject_id}`));
  const mine = batch.filter(({ kind, subject_id }) => taken.has(`${kind} ${subject_id}`));
  for (const kind of new Set(mine.map((one) => one.kind))) {
    const ids = mine.filter((one) => one.kind === kind).map((one) => one.subject_id);
    await handlers[kind]?.(work, ids);
  }
  return taken.size;
}

function inBatches<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}
