import { sql } from 'kysely';
import { fold } from '../../arabic/index.js';
import type { Db } from '../../platform/database/database.js';

/** Something sellers call their work, as most of them write it. */
export interface Phrase {
  readonly text: string;
  readonly folded: string;
  /** Published listings that carry it in any spelling. */
  readonly count: number;
}

/** Phrases kept, the most used ones. */
const MAX_PHRASES = 20_000;

const MAX_LENGTH = 60;

/** Tags and category names of published listings, spellings of one phrase brought together, most used first. */
export async function loadPhrases(db: Db): Promise<Phrase[]> {
  const { rows } = await sql<{ text: string; count: number }>`
    select text, count(*)::int as count from (
      select distinct l.id, btrim(tag) as text from listing l cross join unnest(l.tags) as tag
        where l.status = 'published' and l.deleted_at is null
      union all
      select l.id, c.name from listing l join category c on c.id = l.category_id
        where l.status = 'published' and l.deleted_at is null
    ) named where length(text) between 2 and ${MAX_LENGTH}
    group by text order by count desc, text limit ${MAX_PHRASES * 2}`.execute(db);
  return mergeSpellings(rows);
}

/** The first spelling of each folded form stands for all; counts are added. */
export function mergeSpellings(rows: readonly { text: string; count: number }[]): Phrase[] {
  const merged = new Map<string, Phrase>();
  for (const { text, count } of rows) {
    const folded = fold(text).trim();
    if (folded === '') continue;
    const known = merged.get(folded);
    merged.set(folded, { text: known?.text ?? text, folded, count: count + (known?.count ?? 0) });
  }
  return [...merged.values()].sort((a, b) => b.count - a.count).slice(0, MAX_PHRASES);
}
