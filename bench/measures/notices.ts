import { sql } from 'kysely';
import { planRequests } from '../../fixtures/demo/requests.js';
import { createCore, marketRules, transact, type Core } from '../../src/marketplace/core/index.js';
import { makeOffer, publishRequest } from '../../src/marketplace/requests/index.js';
import { matchPublished, openMatching } from '../../src/matching/index.js';
import {
  notifyOfRequests,
  readNoticeExposure,
  type NoticeExposure,
} from '../../src/matching/notices/index.js';
import { fixedClock } from '../../src/platform/clock.js';
import type { Db } from '../../src/platform/database/database.js';
import { openSearch } from '../../src/search/index.js';
import { generator } from '../support/random.js';
import { openSimulatedMarket, type SimulatedMarket } from '../support/simulated-market.js';

const HOUR = 3_600_000;
/** A request is answered in time when an offer comes within so many hours. */
const IN_TIME = 24 * HOUR;

/** A market of a thousand sellers, lived the first time. The caller closes the runtime. */
export function openNoticeMarket(): Promise<SimulatedMarket> {
  return openSimulatedMarket('notices', { days: 30, seed: 1, sellers: 1000, buyers: 2000, orders: 4000 });
}

/** Who is told: by waves with caps, as the product does, or the best-ranked alone and all at once. */
export const policies = {
  waves: marketRules(),
  'best fit': marketRules({ matching: { waves: [8], perDay: 10_000, newcomerShare: 0, spread: 0 } }),
  /** Of those who fit, the best-ranked sellers: by completed orders. */
  'best-ranked': marketRules({ matching: { waves: [8], perDay: 10_000, newcomerShare: 0, spread: 0 } }),
  /** As many as all waves together. */
  'best fit, as many': marketRules({
    matching: { waves: [70], perDay: 10_000, newcomerShare: 0, spread: 0 },
  }),
} as const;

export interface NoticeFigures {
  readonly requests: number;
  /** Share of the requests with an offer in time, 0–1. */
  readonly inTime: number;
  readonly exposure: NoticeExposure;
}

export interface NoticeRun {
  readonly policy: keyof typeof policies;
  readonly seed: number;
  readonly days: number;
  readonly requestsPerDay: number;
}

/**
 * A month of requests, hour by hour: published, matched and told by the product's own code; each seller who was told
 * looks once and answers by chance, the same for every policy. How often a seller answers differs from seller to seller
 * (cubed uniform: most rarely), falls with what they were told on that day, for nobody reads it all, and ends with three
 * offers a day. What was told before is forgotten first.
 */
export async function measureNotices(
  { runtime, until }: SimulatedMarket,
  { policy, seed, days, requestsPerDay }: NoticeRun,
): Promise<NoticeFigures> {
  const { db } = runtime;
  await forgetRequests(db);
  const clock = fixedClock(until);
  const core = createCore(db, clock, policies[policy]);
  const onError = (error: unknown): void => {
    throw error;
  };
  const search = await openSearch({ ...runtime, clock, onError });
  const matching = openMatching({ ...runtime, clock, ...search });
  const match = async (request: string) => {
    const { matches } = await matchPublished(matching, request, core.rules.matching.kept);
    const suited = matches.map(({ seller, listing, score }) => {
      return { sellerId: seller.id, listingId: listing.id, score, reasons: [] };
    });
    if (policy !== 'best-ranked') return suited;
    const ordersOf = (id: number): number => orders.get(id) ?? 0;
    return suited
      .toSorted((a, b) => ordersOf(b.sellerId) - ordersOf(a.sellerId))
      .map((entry, place) => ({ ...entry, score: 1 - place / suited.length }));
  };
  const counts = await db.selectFrom('seller_signal').select(['seller_id', 'completed']).execute();
  const orders = new Map(counts.map((row) => [row.seller_id, row.completed]));
  const plans = planRequests(seed);
  const buyer = await buyerOf(db);
  const life = createLife(core, seed);
  let published = 0;
  for (let hour = 0; hour < 24 * (days + 1); hour += 1) {
    clock.set(new Date(until.getTime() + hour * HOUR));
    while (published < Math.min(days * requestsPerDay, (hour * requestsPerDay) / 24)) {
      const { title, description, budgetCents } = plans[published % plans.length]?.record ?? { title: '' };
      await transact(core, (work) => publishRequest(work, buyer, { title, description, budgetCents }));
      published += 1;
    }
    await notifyOfRequests({ core, match, onError });
    await life.answer();
  }
  const figures = {
    requests: published,
    inTime: await shareInTime(db),
    exposure: await readNoticeExposure(db, until),
  };
  await search.close();
  return figures;
}

/** What was asked and told before. */
export async function forgetRequests(db: Db): Promise<void> {
  await sql`truncate request_match, request_wave, request_notice`.execute(db);
  await sql`delete from notice where kind = 'request-match'`.execute(db);
  await sql`delete from offer where request_id in (select id from request where state = 'open')`.execute(db);
  await sql`update request set state = 'withdrawn' where state = 'open'`.execute(db);
}

/** Somebody who sells nothing. */
export async function buyerOf(db: Db): Promise<{ accountId: number; sellerId: null; roles: [] }> {
  const { id } = await db
    .selectFrom('account')
    .select('id')
    .where((of) =>
      of.not(
        of.exists(
          of.selectFrom('seller').whereRef('seller.account_id', '=', 'account.id').select('seller.id'),
        ),
      ),
    )
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { accountId: id, sellerId: null, roles: [] };
}

const OFFERS_A_DAY = 3;

interface Told {
  readonly requestId: string;
  readonly title: string;
  /** When it was published, in seconds: with the title, what tells requests apart in every run. */
  readonly age: number;
  readonly sellerId: number;
  readonly accountId: number;
  readonly today: number;
  readonly offers: number;
}

/** The sellers' side: whoever was told within the last hour looks at it now. */
function createLife(core: Core, seed: number): { answer(): Promise<void> } {
  const { db, clock } = core;
  /** The same number for a seller, or a seller and a request, whatever the policy. */
  const chance = (...parts: readonly (number | string)[]): number => {
    let hash = seed;
    for (const char of parts.join(' ')) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
    const next = generator(hash);
    next();
    return next();
  };
  return {
    async answer() {
      const now = clock.now();
      const day = new Date(now.getTime() - 24 * HOUR);
      const { rows } = await sql<Told>`
        select r.external_id as "requestId", r.title, extract(epoch from r.created_at)::float8 as age, s.id as "sellerId", s.account_id as "accountId",
          (select count(*)::integer from request_notice t where t.seller_id = s.id and t.told_at > ${day}) as today,
          (select count(*)::integer from offer o where o.seller_id = s.id and o.made_at > ${day}) as offers
        from request_notice n join request r on r.id = n.request_id join seller s on s.id = n.seller_id
        where n.told_at = ${now} and r.state = 'open'
        order by r.title, r.created_at, s.id`.execute(db);
      const made = new Map<number, number>();
      for (const { requestId, title, age, sellerId, accountId, today, offers } of rows) {
        const diligence = chance('diligence', sellerId) ** 3;
        const reads = 1 / (1 + today / 5);
        const already = offers + (made.get(sellerId) ?? 0);
        if (already >= OFFERS_A_DAY || chance(sellerId, age, title) > diligence * reads) continue;
        made.set(sellerId, (made.get(sellerId) ?? 0) + 1);
        const offer = {
          requestId,
          cents: 2000,
          deliveryDays: 3,
          text: 'أستطيع تنفيذ ما تطلبه، وهذه أعمال سابقة.',
        };
        await transact(core, (work) => makeOffer(work, { accountId, sellerId, roles: [] }, offer));
      }
    },
  };
}

async function shareInTime(db: Db): Promise<number> {
  const { rows } = await sql<{ share: number }>`
    select avg((exists (
      select from offer o where o.request_id = r.id
        and o.made_at <= r.created_at + make_interval(secs => ${IN_TIME / 1000})))::integer)::float8 as share
    from request r join request_wave w on w.request_id = r.id`.execute(db);
  return rows[0]?.share ?? 0;
}
