import { z } from 'zod';
import type { Db } from '../../platform/database/database.js';

const cents = z.int().nonnegative();
const share = z.number().min(0).max(1);
const days = z.number().positive();
const hours = z.number().positive();

const level = (orders: number, rating: number, onTime: number, cancelled: number) =>
  z
    .strictObject({
      /** Completed orders at the least. */
      orders: z.int().nonnegative().default(orders),
      rating: z.number().min(1).max(5).default(rating),
      onTime: share.default(onTime),
      /** Orders cancelled by own fault, at the most. */
      cancelled: share.default(cancelled),
    })
    .prefault({});

const listing = z.strictObject({
  minimumPriceCents: cents.default(500),
  /** A review of a listing that waits longer raises an alert. */
  reviewAlertHours: hours.default(48),
  /** A moderator who takes a listing in hand has it alone for so long. */
  reviewLeaseMinutes: z.number().positive().default(30),
  /** A substantive edit changes at least this share of the analysed words, and counts once in so many days. */
  substantiveShare: share.default(0.1),
  substantiveEveryDays: days.default(30),
  /** Listings that a seller of the level may have; null has no limit. */
  caps: z
    .strictObject({
      new: z.int().nullable().default(6),
      active: z.int().nullable().default(10),
      distinguished: z.int().nullable().default(25),
      expert: z.int().nullable().default(null),
    })
    .prefault({}),
});

/** Pictures that are uploaded. */
const media = z.strictObject({
  maxBytes: z.int().positive().default(8_000_000),
  maxPixels: z.int().positive().default(50_000_000),
  minWidth: z.int().positive().default(400),
  minHeight: z.int().positive().default(300),
  perAccount: z.int().positive().default(500),
});

const order = z.strictObject({
  commission: share.default(0.2),
  /** A delivery that the buyer says nothing about is accepted after this time. */
  acceptAfterDays: days.default(3),
  /** The buyer may cancel when the seller has been silent for so long. */
  silentHours: hours.default(48),
  /** Orders of one buyer with one seller within this time are linked. */
  linkedDays: days.default(7),
  maximumCents: cents.default(1_000_000),
  /** Where a listing says nothing of its delivery. */
  usualDays: days.default(7),
  /** An order that is not paid, or on which the buyer says nothing of what is needed, ends after this time. */
  payWithinHours: hours.default(72),
  briefWithinDays: days.default(14),
  /** Revisions within the scope, and the time for each. */
  revisions: z.int().nonnegative().default(5),
  revisionDays: days.default(3),
  /** A decision of a dispute takes effect when nobody has appealed for so long. */
  appealDays: days.default(3),
});

/** What of a withdrawal is kept: the fee is a fixed part and a share of the amount. */
const withdrawalTerms = z.strictObject({
  minimumCents: cents,
  feeCents: cents.default(0),
  feeShare: share.max(0.5).default(0),
});

const money = z.strictObject({
  /** Between acceptance and the day on which the money may be withdrawn. */
  holdingDays: days.default(14),
  /** By method; a country (two letters) may have terms of its own. */
  withdrawal: z
    .record(
      z.string(),
      withdrawalTerms.extend({
        countries: z.record(z.string().regex(/^[A-Z]{2}$/u), withdrawalTerms).default({}),
      }),
    )
    .default({
      paypal: { minimumCents: 2500, feeCents: 0, feeShare: 0.02, countries: {} },
      bank: { minimumCents: 5000, feeCents: 500, feeShare: 0, countries: {} },
    }),
});

const levels = z.strictObject({
  /** Above new, a seller who was not seen for longer falls back. */
  idleDays: days.default(60),
  active: level(10, 4, 0.8, 0.15),
  distinguished: level(50, 4.5, 0.9, 0.1),
  expert: level(100, 4.7, 0.95, 0.05),
});

const review = z.strictObject({
  /** After acceptance. */
  withinDays: days.default(30),
  /** So many reviews of one listing in so many hours, by accounts that bought nowhere else, are a burst. */
  burst: z.int().positive().default(4),
  burstHours: hours.default(48),
  /** Two who review each other within this time are a ring. */
  ringDays: days.default(90),
  /** Blame by a buyer of this risk (`buyerRisk`) or more is held. */
  heldRisk: share.default(0.5),
});

const request = z.strictObject({ openDays: days.default(30) });

const MOST_KEPT = 100;

/** Which sellers hear of a request, and when. */
const matching = z.strictObject({
  /** How many sellers each wave tells: the best first, wider after hours without enough offers. */
  waves: z.array(z.int().positive()).max(10).default([8, 12, 20, 30]),
  waveHours: hours.default(4),
  enoughOffers: z.int().positive().default(3),
  /** Notices of requests for one seller a day. */
  perDay: z.int().positive().default(5),
  /** Share of each wave for sellers without an order yet. */
  newcomerShare: share.default(0.25),
  /** How fast the place of a seller falls with what they heard within a week: score × (1 + heard)^-spread. */
  spread: z.number().min(0).max(2).default(0.3),
  /** Sellers that are kept for each request, for their feeds. */
  kept: z.int().positive().max(MOST_KEPT).default(MOST_KEPT),
});

const seller = z.strictObject({
  /** Hours of the night, in the time zone, do not count in the time to a reply. */
  night: z
    .strictObject({
      from: z.int().min(0).max(23).default(23),
      to: z.int().min(0).max(23).default(8),
      timeZone: z.string().default('Asia/Riyadh'),
    })
    .prefault({}),
  /** The time to a reply is that of the conversations begun in this time. */
  replyDays: days.default(90),
  /** Without a heartbeat for so long, a person is no longer online. */
  onlineMinutes: z.number().positive().default(5),
});

/** Every value of the market's rules that a marketplace may set for itself, with the default of the domain. */
const rulesSchema = z.strictObject({
  listing: listing.prefault({}),
  media: media.prefault({}),
  order: order.prefault({}),
  money: money.prefault({}),
  levels: levels.prefault({}),
  review: review.prefault({}),
  request: request.prefault({}),
  matching: matching.prefault({}),
  seller: seller.prefault({}),
});

/** As they lie in the database: what was written when more was allowed is read as the most that is allowed now. */
const storedSchema = rulesSchema.extend({
  matching: matching
    .extend({
      kept: z
        .int()
        .positive()
        .default(MOST_KEPT)
        .transform((kept) => Math.min(kept, MOST_KEPT)),
    })
    .prefault({}),
});

export type MarketRules = z.infer<typeof rulesSchema>;

/** The rules with these values in place of the defaults. Throws a ZodError that names what is wrong. */
export function marketRules(values: z.input<typeof rulesSchema> = {}): MarketRules {
  return rulesSchema.parse(values);
}

/** The rules of this installation: the setting `market-rules`, defaults where it says nothing. */
export async function readRules(db: Db): Promise<MarketRules> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'market-rules')
    .executeTakeFirst();
  return storedSchema.parse(row?.value ?? {});
}
