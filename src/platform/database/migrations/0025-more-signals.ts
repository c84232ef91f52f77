import { sql, type Kysely } from 'kysely';

/** What more signals of the ranking read: of listings, of sellers, and of what became of impressions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table listing_signal
    -- Known stars again, a further review by the same buyer counting less: the second half, the third a third.
    add column trusted_rated double precision not null default 0,
    add column trusted_star_sum double precision not null default 0,
    -- Orders with a delivery, and those of them with no deadline missed.
    add column delivered integer not null default 0,
    add column on_time integer not null default 0,
    -- Praise that was held back or removed as bought or exchanged.
    add column doubted integer not null default 0,
    -- Wordings that a moderator decided about, and those refused as copied, as leading past the market or as harmful.
    add column texts_decided integer not null default 0,
    add column texts_refused integer not null default 0`,
  `update listing_signal set trusted_rated = rated, trusted_star_sum = star_sum`,
  // The same over all listings of the seller, published or not.
  `alter table seller_signal
    add column doubted integer not null default 0,
    add column texts_decided integer not null default 0,
    add column texts_refused integer not null default 0`,

  // What became of a listing's impressions, beside what would be usual where it was shown (tuning/conversion).
  `create table listing_conversion (
    listing_id bigint primary key references listing on delete cascade,
    impressions integer not null,
    clicks integer not null,
    orders integer not null,
    expected_clicks double precision not null,
    expected_orders double precision not null,
    -- log2 of what happened to what was expected, shrunk to 0 and rounded: what documents hold.
    conversion real not null)`,
];
