import { sql } from 'kysely';
import sharp from 'sharp';
import { transact, type Actor, type Core, type Work } from '../../src/marketplace/core/index.js';
import { requestTopUp, settleTopUp } from '../../src/marketplace/ledger/index.js';
import { approveListing, editListing, type Edit } from '../../src/marketplace/listings/index.js';
import { mediaStore, uploadPicture, type MediaStore } from '../../src/marketplace/media/index.js';
import { mediaAddress } from '../../src/marketplace/media/address.js';
import {
  acceptOrder,
  briefOrder,
  deliverOrder,
  payOrder,
  placeOrder,
  startOrder,
} from '../../src/marketplace/orders/index.js';
import { heartbeat } from '../../src/marketplace/people/index.js';
import { writeReview } from '../../src/marketplace/reviews/index.js';
import type { Db } from '../../src/platform/database/database.js';
import type { Deed } from '../../src/search/explain/deed.js';

/** Whose listing it is, as the core knows it. */
export interface Subject {
  /** The outside id. */
  readonly listing: string;
  readonly seller: Actor;
}

export interface Hands {
  readonly core: Core;
  readonly media: MediaStore;
  readonly moderator: Actor;
  /** Buyers who never bought from this seller, as many as are asked for. */
  readonly buyers: (seller: Actor, count: number) => Promise<Actor[]>;
}

/** Does what a counterfactual says, by the commands that people would use. The clock stands. */
export async function carryOut(hands: Hands, subject: Subject, deed: Deed): Promise<void> {
  const { core } = hands;
  const run = <T>(work: (work: Work) => Promise<T>): Promise<T> => transact(core, work);
  const edit = (changes: Edit['changes']): Promise<void> =>
    run((work) => editListing(work, subject.seller, { listing: subject.listing, changes }));
  const listing = await core.db
    .selectFrom('listing')
    .select(['id', 'tags', 'upgrades', 'samples'])
    .where('external_id', '=', subject.listing)
    .executeTakeFirstOrThrow();
  switch (deed.kind) {
    case 'orders':
      return sell(hands, subject, deed.stars, deed.count);
    case 'delivery':
      return edit({ deliveryDays: deed.days });
    case 'price':
      return edit({ basePriceCents: deed.cents });
    case 'tag':
      return edit({ tags: [...listing.tags, deed.tag] });
    case 'title':
      await edit({ title: deed.title });
      return approve(hands, subject.listing, listing.id);
    case 'sample':
      return edit({ samples: [...listing.samples, await upload(hands, subject)] });
    case 'upgrade':
      return edit({ upgrades: [...listing.upgrades, { title: 'نسخة ثانية من العمل', priceCents: 700 }] });
    case 'visit':
      return run((work) => heartbeat(work, subject.seller));
  }
}

async function approve({ core, moderator }: Hands, listing: string, id: number): Promise<void> {
  const { number: version } = await core.db
    .selectFrom('listing_version')
    .select('number')
    .where('listing_id', '=', id)
    .where('state', '=', 'in_review')
    .executeTakeFirstOrThrow();
  await transact(core, (work) => approveListing(work, moderator, { listing, version }));
}

async function upload({ core, media }: Hands, { seller }: Subject): Promise<string> {
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#357' } })
    .png()
    .toBuffer();
  return mediaAddress((await uploadPicture(core, media, seller, picture)).externalId);
}

/** Orders of as many buyers, from purchase to acceptance, reviewed as far as there are stars. */
async function sell(
  { core, buyers }: Hands,
  { listing, seller }: Subject,
  stars: readonly number[],
  count: number,
): Promise<void> {
  const run = <T>(work: (work: Work) => Promise<T>): Promise<T> => transact(core, work);
  for (const [index, buyer] of (await buyers(seller, count)).entries()) {
    const { externalId: orderId, totalCents } = await run((work) =>
      placeOrder(work, buyer, { listingId: listing }),
    );
    await run(async (work) => {
      const wish = { provider: 'test', cents: totalCents, currency: 'USD' };
      const topUp = await requestTopUp(work, buyer, wish);
      await settleTopUp(work, topUp.external_id, { state: 'done', reference: `trial ${orderId}` });
    });
    await run((work) => payOrder(work, buyer, orderId));
    const brief = { text: 'كما في وصف الخدمة', files: [] };
    await run((work) => briefOrder(work, buyer, { orderId, brief }));
    await run((work) => startOrder(work, seller, { orderId, acknowledgeLinked: true }));
    const delivery = { orderId, text: 'تفضل العمل كاملاً', files: [], acknowledgeLinked: true };
    await run((work) => deliverOrder(work, seller, delivery));
    await run((work) => acceptOrder(work, buyer, orderId));
    const given = stars[index];
    if (given === undefined) continue;
    const { state } = await run((work) =>
      writeReview(work, buyer, { orderId, stars: given, comment: 'عمل جيد' }),
    );
    if (state === 'held') throw new Error('a review of the trial was held');
  }
}

export async function openHands(core: Core, directory: string): Promise<Hands> {
  const { id: accountId } = await core.db
    .insertInto('account')
    .values({
      external_id: 'trial-moderator',
      display_name: 'فريق المراجعة',
      roles: ['moderator'],
      created_at: core.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return {
    core,
    media: mediaStore({ kind: 'local', directory }),
    moderator: { accountId, sellerId: null, roles: ['moderator'] },
    buyers: (seller, count) => buyersFor(core.db, seller, count),
  };
}

/** Buyers with a history elsewhere: a review by somebody who buys from one seller only may be held. */
async function buyersFor(db: Db, seller: Actor, count: number): Promise<Actor[]> {
  const { rows } = await sql<{ id: number }>`
    select a.id from account a
    where not exists (select from seller s where s.account_id = a.id)
      and not exists (select from market_order o where o.buyer_account_id = a.id and o.seller_id = ${seller.sellerId})
      and exists (select from market_order o where o.buyer_account_id = a.id and o.paid_at is not null)
      and not exists (select from market_order o where o.buyer_account_id = a.id and o.state = 'cancelled')
    order by a.id limit ${count}`.execute(db);
  if (rows.length < count) throw new Error('too few buyers for a trial');
  return rows.map(({ id }) => ({ accountId: id, sellerId: null, roles: [] }));
}
