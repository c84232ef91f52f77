import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/database.js';
import type { Subject } from './carry-out.js';
import type { Site } from './market-site.js';

/** A listing whose seller has an account, and the words that its market is searched with. */
export interface Draw extends Subject {
  readonly title: string;
  readonly tags: readonly string[];
  readonly category: string;
}

export async function readSubjects(db: Db): Promise<Draw[]> {
  const { rows } = await sql<{
    listing: string;
    sellerId: number;
    accountId: number;
    title: string;
    tags: string[];
    category: string;
  }>`
    select l.external_id as listing, s.id as "sellerId", s.account_id as "accountId", l.title, l.tags, c.name as category
    from listing l join seller s on s.id = l.seller_id join category c on c.id = l.category_id
    where l.status = 'published' and l.deleted_at is null and s.account_id is not null
    order by l.id`.execute(db);
  return rows.map(({ sellerId, accountId, ...row }) => ({
    ...row,
    seller: { accountId, sellerId, roles: [] },
  }));
}

/** A search in the words of some listing, and a listing that it finds; at times one that it hardly finds. */
export async function draw(
  subjects: readonly Draw[],
  site: Site,
  random: () => number,
): Promise<{ subject: Subject; query: string }> {
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to draw from');
    return value;
  };
  const worded = pick(subjects);
  const queries = [...worded.tags, worded.category, worded.title.split(' ').slice(1, 4).join(' ')];
  const query = pick(queries);
  const found = await site.results(query);
  const isBelow = (place: number | undefined): boolean => place !== undefined && place > 1 && place <= 60;
  const foundSubjects = subjects.filter(({ listing }) => isBelow(found.get(listing)));
  if (foundSubjects.length > 0 && random() < 0.8) return { subject: pick(foundSubjects), query };
  return { subject: pick(subjects.filter(({ category }) => category === worded.category)), query };
}
