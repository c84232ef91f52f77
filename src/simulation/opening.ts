import { becomeSeller, confirmEmail, readEmail, register } from '../marketplace/people/index.js';
import {
  approveListing,
  createListing,
  submitListing,
  type Approval,
} from '../marketplace/listings/index.js';
import { transact, type Actor, type Core, type Work } from '../marketplace/core/index.js';
import type { Deed } from './agenda.js';
import { DAY, HOUR, type BuyerInTown, type SellerInTown, type Shelf, type Town } from './town.js';

/** Nobody signs in with it: the simulation acts as the people it made. */
const NO_PASSWORD = 'simulated';

async function join(work: Work, name: string, mailbox: string): Promise<Actor> {
  const email = readEmail(`${mailbox}@market.example`);
  if (email === null) throw new RangeError(`not a mailbox: ${mailbox}`);
  const letter = await register(work, { email, displayName: name, passwordHash: NO_PASSWORD });
  if ('token' in letter) await confirmEmail(work, letter.token);
  const { id } = await work.trx
    .selectFrom('account')
    .select('id')
    .where('email_key', '=', email.key)
    .executeTakeFirstOrThrow();
  return { accountId: id, sellerId: null, roles: [] };
}

/** Who moderates and supports. */
export async function hireStaff(core: Core): Promise<Actor> {
  return transact(core, async (work) => ({
    ...(await join(work, 'فريق السوق', 'staff')),
    roles: ['moderator', 'support'],
  }));
}

export function buyerJoins(town: Town, buyer: BuyerInTown): Deed {
  const { index, name, arrivesOn } = buyer.traits;
  return {
    at: town.start + arrivesOn * DAY,
    lane: index,
    what: 'person.register',
    act: async (work) => {
      const actor = await join(work, name, `buyer-${index}`);
      return () => {
        buyer.actor = actor;
        return [];
      };
    },
  };
}

export function sellerJoins(town: Town, seller: SellerInTown): Deed {
  const { index, name, arrivesOn, skills } = seller.traits;
  return {
    at: town.start + arrivesOn * DAY,
    lane: index,
    what: 'person.register',
    act: async (work) => {
      const person = await join(work, name, `seller-${index}`);
      const externalId = await becomeSeller(work, person, { displayName: name, skills });
      const { id: sellerId } = await work.trx
        .selectFrom('seller')
        .select('id')
        .where('external_id', '=', externalId)
        .executeTakeFirstOrThrow();
      return () => {
        seller.actor = { ...person, sellerId };
        const now = work.now.getTime();
        return seller.shelves.map((shelf, place) =>
          submits(town, seller, shelf, now + (1 + 30 * place) * HOUR),
        );
      };
    },
  };
}

/** A draft that the seller sends to review; a moderator decides within a day. */
function submits(town: Town, seller: SellerInTown, shelf: Shelf, at: number): Deed {
  const { text, figures, plan } = shelf.listing;
  const lane = seller.traits.index;
  const { actor } = seller;
  if (actor === null) throw new RangeError('a listing of somebody who has not come yet');
  const content = {
    title: text.title,
    description: text.description,
    categoryId: plan.placed.leaf.id,
    tags: text.tags,
    basePriceCents: figures.priceCents,
    deliveryDays: figures.deliveryDays,
    upgrades: text.upgrades,
    packages: text.packages,
  };
  return {
    at,
    lane,
    what: 'listing.submit',
    act: async (work) => {
      const { externalId: listing } = await createListing(work, actor, content);
      const version = await submitListing(work, actor, listing);
      const reviewedAt = work.now.getTime() + 8 * HOUR;
      return () => [approved(town, shelf, { listing, version }, reviewedAt)];
    },
  };
}

function approved(town: Town, shelf: Shelf, approval: Approval, at: number): Deed {
  return {
    at,
    lane: shelf.seller.traits.index,
    what: 'listing.approve',
    act: async (work) => {
      await approveListing(work, town.staff, approval);
      return () => {
        shelf.id = approval.listing;
        return [];
      };
    },
  };
}
