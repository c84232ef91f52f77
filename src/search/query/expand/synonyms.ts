/**
 * Synonyms in use, in memory: what was learned (tuning/learning writes it) under what people decided about single ones.
 */
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.js';

/** What a phrase of a query also means. */
export interface Synonym {
  readonly key: string;
  readonly text: string;
  /** In (0, 1]. */
  readonly weight: number;
}

export interface Synonyms {
  /** By the key of the phrase, strongest first. */
  readonly bySource: ReadonlyMap<string, readonly Synonym[]>;
  /** Changes whenever a synonym does. */
  readonly fingerprint: string;
}

export const noSynonyms: Synonyms = { bySource: new Map(), fingerprint: '' };

/** The synonyms as they are; `previous` itself when nothing changed. */
export async function loadSynonyms(db: Db, previous: Synonyms | null): Promise<Synonyms> {
  const fingerprint = await readFingerprint(db);
  if (previous?.fingerprint === fingerprint) return previous;
  const { rows } = await sql<{ source: string; key: string; text: string; weight: number }>`
    select source_key as source, target_key as key, target as text, weight from synonym_choice where choice = 'on'
    union all
    select s.source_key, s.target_key, s.target, s.weight from synonym s
      join synonym_set v on v.id = s.set_id and v.state = 'active'
      where not exists (select from synonym_choice c
        where c.source_key = s.source_key and c.target_key = s.target_key)
    order by weight desc, key`.execute(db);
  const bySource = new Map<string, Synonym[]>();
  for (const { source, key, text, weight } of rows) {
    const known = bySource.get(source);
    if (known === undefined) bySource.set(source, [{ key, text, weight }]);
    else known.push({ key, text, weight });
  }
  return { bySource, fingerprint };
}

async function readFingerprint(db: Db): Promise<string> {
  const { rows } = await sql<{ fingerprint: string }>`
    select concat_ws(' ', (select max(id) from synonym_set where state = 'active'),
      (select concat_ws(' ', count(*), max(changed_at)) from synonym_choice)) as fingerprint`.execute(db);
  return rows[0]?.fingerprint ?? '';
}
