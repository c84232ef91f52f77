import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../../platform/database/schema.js';
import { AppError } from '../../platform/errors/app-error.js';
import { takeStep, type Actor, type StepTaken, type Work } from '../core/index.js';
import type { Content, Wording } from './content.js';
import { listingMachine, versionMachine } from './machine.js';
import { judgedColumns } from './quality/judged.js';

export type ListingRow = Selectable<Database['listing']>;
export type VersionRow = Selectable<Database['listing_version']>;

type Columns<Name extends keyof Insertable<Database['listing']>> = Pick<
  Insertable<Database['listing']>,
  Name
>;
type WordingColumns = Columns<'title' | 'category_id'> & { readonly description: string | null };
type OtherColumns = Columns<
  'tags' | 'base_price_cents' | 'delivery_days' | 'upgrades' | 'packages' | 'main_image' | 'samples'
>;
type LiveColumns = WordingColumns & ReturnType<typeof judgedColumns>;

type ListingStep = keyof typeof listingMachine.steps;
type VersionStep = keyof typeof versionMachine.steps;
type Taken<Name extends string> = Omit<StepTaken<Name>, 'actor'>;

/** The listing, locked until the end of the work. Throws LISTING_UNKNOWN. */
export async function lockListing(work: Work, externalId: string): Promise<ListingRow> {
  return work.trx
    .selectFrom('listing')
    .selectAll()
    .where('external_id', '=', externalId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirstOrThrow(() => new AppError('LISTING_UNKNOWN', { listing: externalId }));
}

/** The wording of the listing that waits for a decision. */
export async function lockPending(work: Work, listingId: number): Promise<VersionRow | undefined> {
  return work.trx
    .selectFrom('listing_version')
    .selectAll()
    .where('listing_id', '=', listingId)
    .where('state', '=', 'in_review')
    .forUpdate()
    .executeTakeFirst();
}

/** Takes a step of the listing's machine; the caller writes the state that it answers. */
export function listingStep(
  work: Work,
  actor: Actor,
  row: ListingRow,
  taken: Taken<ListingStep>,
): ListingRow['status'] {
  const owners = { sellerId: row.seller_id };
  const subject = { id: row.id, externalId: row.external_id, state: row.status, owners };
  return takeStep(work, listingMachine, subject, { ...taken, actor });
}

/** The same for a wording in review. Its events carry the listing's id and the number of the version. */
export function versionStep(
  work: Work,
  actor: Actor,
  listing: ListingRow,
  version: VersionRow,
  { details, ...taken }: Taken<VersionStep>,
): VersionRow['state'] {
  const owners = { sellerId: listing.seller_id };
  const subject = { id: version.id, externalId: listing.external_id, state: version.state, owners };
  return takeStep(work, versionMachine, subject, {
    ...taken,
    actor,
    details: { version: version.number, ...details },
  });
}

export function contentOf(row: ListingRow): Content {
  return {
    title: row.title,
    description: row.description,
    categoryId: row.category_id,
    tags: row.tags,
    basePriceCents: row.base_price_cents,
    deliveryDays: row.delivery_days,
    upgrades: row.upgrades,
    packages: row.packages,
    mainImage: row.main_image,
    samples: row.samples,
  };
}

export function wordingOf({ title, description, category_id }: VersionRow | ListingRow): Wording {
  return { title, description, categoryId: category_id };
}

export function sameWording(a: Wording, b: Wording): boolean {
  return a.title === b.title && a.description === b.description && a.categoryId === b.categoryId;
}

/** The columns of `listing` that hold a content. */
export function columnsOf(content: Content): LiveColumns & OtherColumns {
  return { ...liveColumns(content), ...otherColumns(content) };
}

/** A wording as a listing itself bears it: with what is thought of it. */
export function liveColumns(wording: Wording): LiveColumns {
  return { ...wordingColumns(wording), ...judgedColumns(wording) };
}

export function wordingColumns({ title, description, categoryId }: Wording): WordingColumns {
  return { title, description, category_id: categoryId };
}

/** What takes effect at once. */
export function otherColumns(content: Content): OtherColumns {
  return {
    tags: [...content.tags],
    base_price_cents: content.basePriceCents,
    delivery_days: content.deliveryDays,
    upgrades: JSON.stringify(content.upgrades),
    packages: JSON.stringify(content.packages),
    main_image: content.mainImage,
    samples: [...content.samples],
  };
}
