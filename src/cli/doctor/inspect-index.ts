import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { Engine } from '../../platform/engine.js';
import type { Finding, Text } from './findings.js';

const subject: Text = { ar: 'الفهرس', en: 'Index' };

/** Whether the pointer leads to an index that exists, how full it is, and what is still on its way to it. */
export async function inspectIndex(
  db: Db,
  engine: Engine,
  note: (subject: Text, look: () => Promise<Omit<Finding, 'subject'>>) => Promise<boolean>,
): Promise<void> {
  if (!(await isMigrated(db))) {
    await note(subject, () => Promise.resolve({ state: 'warning', found: notYet, advice: firstStart }));
    return;
  }
  await note(subject, async () => {
    const live = await db
      .selectFrom('generation')
      .select(['id', 'index_uid', 'analysis_version'])
      .where('state', '=', 'live')
      .executeTakeFirst();
    if (live === undefined) return { state: 'warning', found: notYet, advice: firstStart };
    const documents = await countDocuments(engine, live.index_uid);
    if (documents === null) return { state: 'failure', found: lost(live.index_uid), advice: rebuild };
    const waiting = await countWaiting(db, live.id);
    const found = {
      ar: `${live.index_uid}: الوثائق ${documents}، تنتظر الفهرسة ${waiting}`,
      en: `${live.index_uid}: ${documents} documents, ${waiting} changes on their way`,
    };
    return { state: 'ok', found };
  });
}

const notYet: Text = { ar: 'لم يُنشأ بعد', en: 'not made yet' };
const firstStart: Text = {
  ar: 'يُنشأ عند أول تشغيل: npm start',
  en: 'It is made by the first start: npm start',
};
const rebuild: Text = { ar: 'أعد بناءه: mizan reindex', en: 'Rebuild it: mizan reindex' };

function lost(uid: string): Text {
  return { ar: `الفهرس ${uid} غير موجود في Meilisearch`, en: `${uid} does not exist in Meilisearch` };
}

async function isMigrated(db: Db): Promise<boolean> {
  const { rows } = await sql<{ name: string | null }>`select to_regclass('generation')::text as name`.execute(
    db,
  );
  return typeof rows[0]?.name === 'string';
}

async function countDocuments(engine: Engine, uid: string): Promise<number | null> {
  return engine
    .index(uid)
    .getStats()
    .then(
      ({ numberOfDocuments }) => numberOfDocuments,
      () => null,
    );
}

async function countWaiting(db: Db, generation: number): Promise<number> {
  const { count } = await db
    .selectFrom('dirty_listing')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('generation_id', '=', generation)
    .executeTakeFirstOrThrow();
  return count;
}
