/** Listings on the way from draft to public, for the tests of this folder. */
import { sql, type Selectable } from 'kysely';
import { transact, type Actor, type Work } from '../../../../src/marketplace/core/index.js';
import {
  approveListing,
  createListing,
  submitListing,
  type NewListing,
} from '../../../../src/marketplace/listings/index.js';
import type { Db } from '../../../../src/platform/database/database.js';
import type { Database } from '../../../../src/platform/database/schema.js';
import type { TestMarket } from '../../../support/index.js';

export const complete: NewListing = {
  title: 'سأصمم شعاراً لمتجرك بثلاثة نماذج',
  description: 'شعار بسيط يعبّر عن متجرك. أحتاج منك اسم المتجر وألوانه المفضلة، وأسلّم خلال ثلاثة أيام.',
  categoryId: 'design',
  tags: ['شعار', 'هوية بصرية'],
  basePriceCents: 1000,
  deliveryDays: 3,
};

interface ListingDesk {
  /** Does a command in a transaction of its own. */
  readonly run: <T>(deed: (work: Work) => Promise<T>) => Promise<T>;
  readonly categories: () => Promise<void>;
  readonly draft: (actor: Actor, changes?: Partial<NewListing>) => Promise<string>;
  /** A listing that is live, by its version 1. */
  readonly published: (actor: Actor, moderator: Actor, changes?: Partial<NewListing>) => Promise<string>;
  readonly row: (externalId: string) => Promise<Selectable<Database['listing']>>;
  readonly versions: (externalId: string) => Promise<Selectable<Database['listing_version']>[]>;
  /** What was told of the listing, in order. */
  readonly events: (externalId: string) => Promise<string[]>;
}

export function listingDesk(db: Db, market: TestMarket): ListingDesk {
  const run = <T>(deed: (work: Work) => Promise<T>): Promise<T> => transact(market.core, deed);
  return {
    run,
    categories: async (): Promise<void> => {
      await sql`
        insert into category (external_id, name) values ('design', 'تصميم'), ('audio', 'صوتيات')`.execute(db);
    },
    draft: async (actor: Actor, changes: Partial<NewListing> = {}): Promise<string> =>
      (await run((work) => createListing(work, actor, { ...complete, ...changes }))).externalId,
    published: async (actor: Actor, moderator: Actor, changes: Partial<NewListing> = {}): Promise<string> => {
      const { externalId } = await run((work) => createListing(work, actor, { ...complete, ...changes }));
      const version = await run((work) => submitListing(work, actor, externalId));
      await run((work) => approveListing(work, moderator, { listing: externalId, version }));
      return externalId;
    },
    row: (externalId: string) =>
      db.selectFrom('listing').selectAll().where('external_id', '=', externalId).executeTakeFirstOrThrow(),
    versions: (externalId: string) =>
      db
        .selectFrom('listing_version as v')
        .innerJoin('listing as l', 'l.id', 'v.listing_id')
        .selectAll('v')
        .where('l.external_id', '=', externalId)
        .orderBy('v.number')
        .execute(),
    events: async (externalId: string): Promise<string[]> => {
      const { rows } = await sql<{ type: string }>`
        select type from outbox where payload ->> 'id' = ${externalId} order by id`.execute(db);
      return rows.map(({ type }) => type);
    },
  };
}
