import { fold } from '../../../arabic/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Db } from '../../../platform/database/database.js';
import { memoizedFor } from '../../../platform/memoized-for.js';

/** A seller as one tells them apart from others of the same name. */
export interface NamedSeller {
  readonly id: string;
  readonly displayName: string;
  /** Published ones. */
  readonly listings: number;
}

/** The sellers whose name holds the text, in whatever spelling, or whose id it is; the nearest first. */
export type FindSellers = (text: string, limit: number) => Promise<NamedSeller[]>;

type Folded = NamedSeller & { readonly name: string };

const KEPT_MS = 60_000;

/** All names are read and folded once a minute at most, and only while somebody asks. */
export function openSellerFinder(db: Db, clock: Clock): FindSellers {
  const read = memoizedFor(KEPT_MS, clock, () => readNames(db));
  return async (text, limit) => {
    const [id, name] = [text.trim(), fold(text)];
    return (await read('all'))
      .map((seller) => ({ seller, nearness: seller.id === id ? 4 : nearness(seller.name, name) }))
      .filter(({ nearness: near }) => near > 0)
      .sort((a, b) => b.nearness - a.nearness || b.seller.listings - a.seller.listings)
      .slice(0, limit)
      .map(({ seller: { name: _, ...seller } }) => seller);
  };
}

/** From 3, where the name begins so, over a later word that does, to 0, where the text is nowhere in it. */
function nearness(name: string, text: string): number {
  if (text === '' || !name.includes(text)) return 0;
  if (name.startsWith(text)) return 3;
  return name.includes(` ${text}`) ? 2 : 1;
}

async function readNames(db: Db): Promise<Folded[]> {
  const sellers = await db
    .selectFrom('seller as s')
    .leftJoin('seller_signal as g', 'g.seller_id', 's.id')
    .select((eb) => [
      's.external_id as id',
      's.display_name as displayName',
      eb.fn.coalesce('g.listings', eb.val(0)).as('listings'),
    ])
    .where('s.deleted_at', 'is', null)
    .orderBy('s.id')
    .execute();
  return sellers.map((seller) => ({ ...seller, name: fold(seller.displayName) }));
}
