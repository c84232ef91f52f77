import { sql, type Kysely } from 'kysely';

/** How good the words of a listing are, judged when they are written and not with every document (listings/quality). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table listing
    add column title_quality real,
    add column description_quality real,
    -- Of which words, and by which judging: where it does not fit the row any more, nothing is known of its quality.
    add column wording_judged text`,
];
