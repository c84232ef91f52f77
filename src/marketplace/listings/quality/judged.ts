import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { ANALYSIS_VERSION } from '../../../arabic/index.js';
import type { Db } from '../../../platform/database/database.js';
import { markDirty } from '../../dirty.js';
import type { Wording } from '../content.js';
import { wordingQuality } from './index.js';

/** Raised with every change that alters what `wordingQuality` says. */
const JUDGING_VERSION = 1;

export const JUDGED_BY = `${String(JUDGING_VERSION)}.${String(ANALYSIS_VERSION)}`;

type Judged = Pick<Wording, 'title' | 'description'>;

/** The columns of `listing` that hold what is thought of its words. Written with the words, in the same statement. */
export function judgedColumns(wording: Judged): {
  readonly title_quality: number;
  readonly description_quality: number | null;
  readonly wording_judged: string;
} {
  const { title, description } = wordingQuality(wording);
  return { title_quality: title, description_quality: description, wording_judged: fingerprint(wording) };
}

function fingerprint({ title, description }: Judged): string {
  return createHash('md5')
    .update([JUDGED_BY, title, description ?? ''].join('\n'))
    .digest('hex');
}

/** The same in the database, of `listing l`. */
const fingerprintOfRow = sql`md5(concat_ws(E'\\n', ${JUDGED_BY}::text, l.title, coalesce(l.description, '')))`;

/** What is known of the quality of the words of `listing l`; null where they were not judged, or otherwise. */
export const judgedQuality = sql`
  case when l.wording_judged = ${fingerprintOfRow}
  then json_build_object('title', l.title_quality, 'description', l.description_quality) end`;

/** Judged in one transaction: short enough that others get their turn between two. */
const BATCH = 50;

interface Unjudged extends Judged {
  readonly id: number;
  readonly title_quality: number | null;
  readonly description_quality: number | null;
}

/**
 * Judges listings whose words were written before there was a judging, by another one or past it; returns how many. What
 * somebody is writing at the moment is left for the next time. A chore of the server.
 */
export async function judgeListings(db: Db): Promise<number> {
  let judged = 0;
  let after: number | undefined = 0;
  while (after !== undefined) {
    const rows: readonly Unjudged[] = await judgeBatch(db, after);
    judged += rows.length;
    after = rows.at(-1)?.id;
  }
  return judged;
}

async function judgeBatch(db: Db, after: number): Promise<readonly Unjudged[]> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<Unjudged>`
      select l.id, l.title, l.description, l.title_quality, l.description_quality from listing l
      where l.id > ${after} and l.wording_judged is distinct from ${fingerprintOfRow}
      order by l.id limit ${BATCH} for no key update skip locked`.execute(trx);
    const judged = rows.map((row) => ({ id: row.id, ...judgedColumns(row) }));
    await sql`
      update listing l set (title_quality, description_quality, wording_judged)
        = row(r.title_quality, r.description_quality, r.wording_judged)
      from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb)
        as r (id bigint, title_quality real, description_quality real, wording_judged text)
      where l.id = r.id`.execute(trx);
    const otherwise = rows.filter((row, index) => isOtherwise(row, judged[index]));
    await markDirty(
      trx,
      otherwise.map(({ id }) => id),
      { wake: false },
    );
    return rows;
  });
}

/** Whether what documents hold by the earlier judging is not what the new one says. */
function isOtherwise(before: Unjudged, now: ReturnType<typeof judgedColumns> | undefined): boolean {
  if (before.title_quality === null) return false;
  return (
    before.title_quality !== now?.title_quality || before.description_quality !== now.description_quality
  );
}
