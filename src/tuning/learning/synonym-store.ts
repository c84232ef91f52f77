import { sql } from 'kysely';
import { analyse } from '../../arabic/index.js';
import type { Db } from '../../platform/database/database.js';
import { SYNONYMS_LOCK } from '../../platform/database/locks.js';
import { AppError } from '../../platform/errors/app-error.js';
import { MAX_UNIT_WORDS, unitKey, unitWords } from '../../search/query/expand/unit.js';
import type { LearnedSynonym, Phrase } from './synonym.js';

/** Versions kept beside the active one, to go back to. */
const KEPT_SETS = 10;
const ROWS_AT_ONCE = 1000;

/** Stores a version and puts it into use at once; returns its number. */
export async function storeSynonymSet(
  db: Db,
  synonyms: readonly LearnedSynonym[],
  figures: Readonly<Record<string, number>>,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${SYNONYMS_LOCK})`.execute(trx);
    await trx.updateTable('synonym_set').set({ state: 'kept' }).where('state', '=', 'active').execute();
    const { id } = await trx
      .insertInto('synonym_set')
      .values({ state: 'active', figures: JSON.stringify(figures) })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (let from = 0; from < synonyms.length; from += ROWS_AT_ONCE) {
      const rows = synonyms.slice(from, from + ROWS_AT_ONCE).map((synonym) => toRow(id, synonym));
      await trx.insertInto('synonym').values(rows).execute();
    }
    await sql`delete from synonym_set where state = 'kept' and id not in (
      select id from synonym_set order by id desc limit ${KEPT_SETS + 1})`.execute(trx);
    await notifySearch(trx);
    return id;
  });
}

function toRow(
  setId: number,
  { source, target, weight, provenance, evidence }: LearnedSynonym,
): {
  set_id: number;
  source_key: string;
  target_key: string;
  source: string;
  target: string;
  weight: number;
  provenance: LearnedSynonym['provenance'];
  evidence: string;
} {
  return {
    set_id: setId,
    source_key: source.key,
    target_key: target.key,
    source: source.text,
    target: target.text,
    weight,
    provenance,
    evidence: JSON.stringify(evidence),
  };
}

/** Puts the version before the active one back into use; returns its number. @throws AppError SYNONYM_SET_NONE_BEFORE */
export async function rollBackSynonyms(db: Db): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${SYNONYMS_LOCK})`.execute(trx);
    const { rows } = await sql<{ id: number }>`
      select id from synonym_set where state = 'kept'
        and id < (select id from synonym_set where state = 'active') order by id desc limit 1 for update`.execute(
      trx,
    );
    const before = rows[0]?.id;
    if (before === undefined) throw new AppError('SYNONYM_SET_NONE_BEFORE');
    await trx.updateTable('synonym_set').set({ state: 'kept' }).where('state', '=', 'active').execute();
    await trx.updateTable('synonym_set').set({ state: 'active' }).where('id', '=', before).execute();
    await notifySearch(trx);
    return before;
  });
}

export interface ListedSynonym {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly provenance: 'catalogue' | 'reformulation' | 'manual';
  readonly evidence: Readonly<Record<string, number>>;
  readonly on: boolean;
}

/** All synonyms, those of `word` where one is given, strongest first; switched-off ones as well. */
export async function listSynonyms(db: Db, word?: string): Promise<ListedSynonym[]> {
  const key = word === undefined ? null : unitKey(unitWords(analyse(word)));
  const { rows } = await sql<ListedSynonym>`
    select coalesce(s.source, c.source) as source, coalesce(s.target, c.target) as target,
      coalesce(c.weight, s.weight) as weight, coalesce(s.provenance, 'manual') as provenance,
      coalesce(s.evidence, '{}') as evidence, coalesce(c.choice, 'on') = 'on' as on
    from (select s.* from synonym s join synonym_set v on v.id = s.set_id and v.state = 'active') s
    full join synonym_choice c on c.source_key = s.source_key and c.target_key = s.target_key
    where ${key}::text is null or coalesce(s.source_key, c.source_key) = ${key}
      or coalesce(s.target_key, c.target_key) = ${key}
    order by weight desc, source, target`.execute(db);
  return rows;
}

/**
 * Decides about a pair, in both directions unless `oneWay`; it outlives every learning. `learned` takes a decision back.
 * @throws AppError SYNONYM_PHRASE_INVALID
 */
export async function chooseSynonym(
  db: Db,
  pair: { readonly source: string; readonly target: string },
  { choice, oneWay, weight = 1 }: { choice: 'on' | 'off' | 'learned'; oneWay: boolean; weight?: number },
): Promise<void> {
  const [source, target] = [readPhrase(pair.source), readPhrase(pair.target)];
  const directions = oneWay
    ? [[source, target] as const]
    : [[source, target] as const, [target, source] as const];
  await db.transaction().execute(async (trx) => {
    for (const [from, to] of directions) {
      await sql`
        delete from synonym_choice where source_key = ${from.key} and target_key = ${to.key}`.execute(trx);
      if (choice === 'learned') continue;
      await sql`
        insert into synonym_choice (source_key, target_key, source, target, choice, weight)
        values (${from.key}, ${to.key}, ${from.text}, ${to.text}, ${choice}, ${weight})`.execute(trx);
    }
    await notifySearch(trx);
  });
}

function readPhrase(text: string): Phrase {
  const words = unitWords(analyse(text));
  if (words.length === 0 || words.length > MAX_UNIT_WORDS)
    throw new AppError('SYNONYM_PHRASE_INVALID', { phrase: text, words: MAX_UNIT_WORDS });
  return { key: unitKey(words), text: text.trim() };
}

/** The snapshot of every process listens to this channel. */
async function notifySearch(db: Db): Promise<void> {
  await sql`select pg_notify('generation_changed', '')`.execute(db);
}
