import { sql } from 'kysely';
import { fold } from '../../arabic/index.js';
import type { Db } from '../../platform/database/database.js';
import { createTitlePhrases } from './title-phrases.js';

/** Something that a search can be completed to, as most people write it. */
export interface Phrase {
  readonly text: string;
  readonly folded: string;
  /** Published listings that carry it in any spelling; 0 where only buyers use it. */
  readonly count: number;
  /** How often buyers searched for it. */
  readonly searches: number;
}

/** A spelling of a phrase with what is known of it. */
type Spelling = Pick<Phrase, 'text' | 'count'> & { readonly searches?: number };

/** Phrases kept, the most used ones. */
const MAX_PHRASES = 20_000;

const MAX_LENGTH = 60;

/** Titles read at once: what else the process has to do comes in between. */
const TITLES_AT_ONCE = 400;

/** A search is offered to others when it was made this often on so many days: a text that one person typed is not. */
const LEAST_SEARCHES = 5;
const LEAST_DAYS = 3;
const DAYS_REMEMBERED = 90;

/** How many listings a search that a buyer made weighs as much as. */
const LISTINGS_A_SEARCH = 5;

/**
 * Tags and category names of published listings, phrases that their titles share, and what buyers searched for and
 * found; spellings of one phrase are brought together, most used first.
 */
export async function loadPhrases(db: Db): Promise<Phrase[]> {
  const [names, titles, searches] = await Promise.all([
    loadNames(db),
    loadTitlePhrases(db),
    loadSearches(db),
  ]);
  return mergeSpellings(names, titles, searches);
}

async function loadNames(db: Db): Promise<Spelling[]> {
  const { rows } = await sql<Spelling>`
    select text, count(*)::int as count from (
      select distinct l.id, btrim(tag) as text from listing l cross join unnest(l.tags) as tag
        where l.status = 'published' and l.deleted_at is null
      union all
      select l.id, c.name from listing l join category c on c.id = l.category_id
        where l.status = 'published' and l.deleted_at is null
    ) named where length(text) between 2 and ${MAX_LENGTH}
    group by text order by count desc, text limit ${MAX_PHRASES * 2}`.execute(db);
  return rows;
}

async function loadTitlePhrases(db: Db): Promise<Spelling[]> {
  const phrases = createTitlePhrases();
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('listing')
      .select(['id', 'title', 'seller_id'])
      .where('status', '=', 'published')
      .where('deleted_at', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(TITLES_AT_ONCE)
      .execute();
    for (const { title, seller_id } of rows) phrases.add(title, seller_id);
    const last = rows.at(-1);
    if (last === undefined) return phrases.finish();
    after = last.id;
  }
}

/** First pages of searches that found what was asked; nothing that may be an address or a telephone number. */
async function loadSearches(db: Db): Promise<Spelling[]> {
  const { rows } = await sql<{ text: string; searches: number }>`
    select min(btrim(query)) as text, count(*)::int as searches from served_page
    where served_at > now() - make_interval(days => ${DAYS_REMEMBERED})
      and page = 1 and match in ('exact', 'relaxed') and jsonb_array_length(entries) > 0
      and length(btrim(query)) between 2 and ${MAX_LENGTH} and query !~ '@|[0-9٠-٩]{5}'
    group by lower(btrim(query))
    having count(*) >= ${LEAST_SEARCHES} and count(distinct served_at::date) >= ${LEAST_DAYS}
    order by searches desc, text limit ${MAX_PHRASES}`.execute(db);
  return rows.map((row) => ({ ...row, count: 0 }));
}

/**
 * The first spelling of each folded form stands for all. Counts of the spellings of one source are added; of several
 * sources, which speak of the same listings, the largest counts.
 */
export function mergeSpellings(...sources: readonly (readonly Spelling[])[]): Phrase[] {
  const merged = new Map<string, Phrase>();
  for (const source of sources) {
    for (const [folded, phrase] of addSpellings(source)) {
      const known = merged.get(folded);
      merged.set(folded, known === undefined ? phrase : combine(known, phrase));
    }
  }
  return [...merged.values()].sort((a, b) => popularity(b) - popularity(a)).slice(0, MAX_PHRASES);
}

function combine(known: Phrase, { count, searches }: Phrase): Phrase {
  return { ...known, count: Math.max(known.count, count), searches: known.searches + searches };
}

function addSpellings(source: readonly Spelling[]): Map<string, Phrase> {
  const added = new Map<string, Phrase>();
  for (const { text, count, searches = 0 } of source) {
    const folded = fold(text).trim();
    if (folded === '') continue;
    const { count: counted = 0, searches: searched = 0, text: first = text } = added.get(folded) ?? {};
    added.set(folded, { text: first, folded, count: count + counted, searches: searches + searched });
  }
  return added;
}

/** What phrases are ordered by, in listings. */
export function popularity({ count, searches }: Phrase): number {
  return count + LISTINGS_A_SEARCH * searches;
}
