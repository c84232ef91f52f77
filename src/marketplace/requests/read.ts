import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import type { FileNote } from '../../platform/database/tables/orders.js';
import type { OfferState, RequestState } from '../../platform/database/tables/offers.js';
import { AppError } from '../../platform/errors/app-error.js';
import { accountOf, partiesOf, permit, type Actor } from '../core/index.js';

export interface RequestEntry {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly categoryId: string | null;
  readonly budgetCents: number | null;
  readonly deadlineAt: Date | null;
  readonly createdAt: Date | null;
  readonly expiresAt: Date | null;
  readonly files: readonly FileNote[];
  readonly state: RequestState;
  /** Offers that wait for the buyer. */
  readonly offers: number;
  /** Whether whoever asks is its buyer. */
  readonly mine: boolean;
}

export interface OfferEntry {
  readonly id: string;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly listingId: string | null;
  readonly state: OfferState;
  readonly cents: number;
  readonly deliveryDays: number;
  readonly text: string;
  readonly samples: readonly string[];
  readonly madeAt: Date;
}

const entryFor = ({ accountId }: Actor) => sql`
  r.external_id as id, r.title, r.description, c.external_id as "categoryId", r.budget_cents as "budgetCents",
  r.deadline_at as "deadlineAt", r.created_at as "createdAt", r.expires_at as "expiresAt", r.files, r.state,
  (select count(*) from offer o where o.request_id = r.id and o.state = 'open') as offers,
  coalesce(r.account_id = ${accountId}::bigint, false) as mine`;

/** Anybody may read an open request; a closed one, its buyer and moderators. Throws REQUEST_UNKNOWN. */
export async function readRequest(db: Db, actor: Actor, requestId: string): Promise<RequestEntry> {
  const { rows } = await sql<RequestEntry & { accountId: number | null }>`
    select ${entryFor(actor)}, r.account_id as "accountId"
    from request r left join category c on c.id = r.category_id
    where r.external_id = ${requestId} and r.deleted_at is null`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new AppError('REQUEST_UNKNOWN', { request: requestId });
  const { accountId, ...request } = row;
  const parties = partiesOf(actor, { buyerAccountId: accountId });
  const sees =
    request.state === 'open' || parties.some((party) => party === 'buyer' || party === 'moderator');
  if (!sees) throw new AppError('REQUEST_UNKNOWN', { request: requestId });
  return request;
}

/** Open requests that take offers, the newest first; after the request `before`, if given. */
export async function listOpenRequests(
  db: Db,
  actor: Actor,
  {
    category,
    before,
    limit,
  }: { readonly category?: string | undefined; readonly before?: string | undefined; readonly limit: number },
): Promise<RequestEntry[]> {
  const { rows } = await sql<RequestEntry>`
    select ${entryFor(actor)}
    from request r left join category c on c.id = r.category_id
    where r.state = 'open' and r.account_id is not null and r.deleted_at is null
      and r.id < coalesce((select id from request where external_id = ${before ?? null}), 9223372036854775807)
      and (${category ?? null}::text is null or c.external_id = ${category ?? null} or c.external_id like ${`${escapeLike(category ?? '')}/%`})
    order by r.id desc limit ${limit}`.execute(db);
  return rows;
}

/** The caller's own requests, whatever became of them, the newest first; after the request `before`, if given. */
export async function listOwnRequests(
  db: Db,
  actor: Actor,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<RequestEntry[]> {
  const { rows } = await sql<RequestEntry>`
    select ${entryFor(actor)}
    from request r left join category c on c.id = r.category_id
    where r.account_id = ${accountOf(actor)} and r.deleted_at is null
      and r.id < coalesce((select id from request where external_id = ${before ?? null}), 9223372036854775807)
    order by r.id desc limit ${limit}`.execute(db);
  return rows;
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/gu, String.raw`\$&`);
}

/** All offers for the buyer, in the order in which they came; a seller sees their own. Throws REQUEST_UNKNOWN. */
export async function listOffers(db: Db, actor: Actor, requestId: string): Promise<OfferEntry[]> {
  const request = await db
    .selectFrom('request')
    .select(['id', 'account_id'])
    .where('external_id', '=', requestId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow(() => new AppError('REQUEST_UNKNOWN', { request: requestId }));
  const owners = { buyerAccountId: request.account_id, sellerId: actor.sellerId };
  const party = permit(actor, ['buyer', 'support', 'moderator', 'seller'], owners);
  const { rows } = await sql<OfferEntry>`
    select o.external_id as id, s.external_id as "sellerId", s.display_name as "sellerName", l.external_id as "listingId",
      o.state, o.cents, o.delivery_days as "deliveryDays", o.text, o.samples, o.made_at as "madeAt"
    from offer o join seller s on s.id = o.seller_id left join listing l on l.id = o.listing_id
    where o.request_id = ${request.id} and (${party !== 'seller'} or o.seller_id = ${actor.sellerId})
    order by o.id`.execute(db);
  return rows;
}
