/**
 * Cards of listings that were shown before, so that a page need not ask the database for what has not changed. Every
 * commit that changes what a card shows names its listings on a channel, and these cards are dropped; while the channel is
 * not heard, nothing is kept.
 */
import { setTimeout } from 'node:timers/promises';
import { LISTINGS_CHANGED } from '../../marketplace/dirty.js';
import { listingsForPage, type ListingCard } from '../../marketplace/listings.js';
import type { Db } from '../../platform/database/database.js';
import { listen } from '../../platform/database/listen.js';
import { createCardShelf, type CardShelf } from './card-shelf.js';

/** The cards of these listings, in no particular order; what is no longer published is left out. */
export type LoadCards = (ids: readonly number[]) => Promise<readonly ListingCard[]>;

export interface KnownCards {
  readonly load: LoadCards;
  close(): Promise<void>;
}

/** Cards that are kept, some half a kilobyte each. */
const MOST = 60_000;

/** Learned at a time. */
const PAGE = 200;
const PAUSE_MS = 20;

/** After each connection the first cards are learned in the background, the others with the pages that show them. */
export function openKnownCards(
  db: Db,
  databaseUrl: string,
  onError: (error: unknown) => void,
  most = MOST,
): KnownCards {
  const shelf = createCardShelf(most);
  const load = throughShelf(shelf, (ids) => listingsForPage(db, ids));
  let learning: Promise<void> = Promise.resolve();
  const hear = (payload?: string): void => {
    if (payload === undefined) {
      shelf.open();
      learning = learning.then(() => learn(db, shelf, load)).catch(() => undefined);
    } else if (payload === '') shelf.forgetAll();
    else for (const id of payload.split(',')) shelf.forget(Number(id));
  };
  const listener = listen(databaseUrl, LISTINGS_CHANGED, hear, onError, () => {
    shelf.close();
  });
  return {
    load,
    async close() {
      await listener.close();
      shelf.close();
      await learning;
    },
  };
}

function throughShelf(shelf: CardShelf, ask: LoadCards): LoadCards {
  return async (ids) => {
    const known = ids.flatMap((id) => shelf.find(id) ?? []);
    const found = new Set(known.map(({ id }) => id));
    const unknown = ids.filter((id) => !found.has(id));
    if (unknown.length === 0) return known;
    return [...known, ...(await shelf.keepAnswer(() => ask(unknown)))];
  };
}

/** Stops when the shelf is full or closed. */
async function learn(db: Db, shelf: CardShelf, load: LoadCards): Promise<void> {
  for (let last = 0; shelf.hasRoom();) {
    const rows = await db
      .selectFrom('listing')
      .select('id')
      .where('id', '>', last)
      .where('status', '=', 'published')
      .orderBy('id')
      .limit(PAGE)
      .execute();
    await load(rows.map(({ id }) => id));
    last = rows.at(-1)?.id ?? last;
    if (rows.length < PAGE) return;
    await setTimeout(PAUSE_MS, undefined, { ref: false });
  }
}
