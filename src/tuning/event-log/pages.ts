import type { Insertable } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { Database, ServedEntry } from '../../platform/database/schema.js';

/** One page of results as it was shown. */
export interface ServedPage {
  readonly queryId: string;
  readonly servedAt: Date;
  readonly query: string;
  /** From 1. */
  readonly page: number;
  readonly match: string;
  readonly generationId: number;
  readonly profileVersion: string;
  /** Filters, sort and size: what else was asked. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly entries: readonly ServedEntry[];
}

/**
 * Writes pages; one that is there already is left alone, so that a batch may be written twice.
 * A page that the database refuses for its content does not hold up the others: it is counted as refused.
 * Throws when the database cannot be reached.
 */
export async function storePages(db: Db, pages: readonly ServedPage[]): Promise<{ refused: number }> {
  try {
    await insertPages(db, pages);
    return { refused: 0 };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (pages.length === 1) return { refused: 1 };
  }
  let refused = 0;
  for (const page of pages) refused += (await storePages(db, [page])).refused;
  return { refused };
}

async function insertPages(db: Db, pages: readonly ServedPage[]): Promise<void> {
  await db
    .insertInto('served_page')
    .values(pages.map((page) => toRow(page)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function toRow(page: ServedPage): Insertable<Database['served_page']> {
  return {
    query_id: page.queryId,
    served_at: page.servedAt,
    query: storable(page.query),
    page: page.page,
    match: page.match,
    generation_id: page.generationId,
    profile_version: page.profileVersion,
    request: JSON.stringify(page.request, (_key, value: unknown) =>
      typeof value === 'string' ? storable(value) : value,
    ),
    entries: JSON.stringify(page.entries),
  };
}

/** PostgreSQL stores neither the character NUL nor half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\u{FFFD}');
}

/** SQLSTATE classes 22 (data exception) and 23 (constraint): trying again would not help. */
function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && (code.startsWith('22') || code.startsWith('23'));
}
