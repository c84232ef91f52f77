import { sql, type Kysely } from 'kysely';

/** How often each listing was shown and clicked, by the day: counted from the event log, a minute behind it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table listing_exposure (
    day date not null,
    listing_id bigint not null,
    shown integer not null default 0,
    first_page integer not null default 0,
    -- Of these, where chance had chosen it for being new.
    explored integer not null default 0,
    -- Sum over what was shown of the chance that somebody looked there.
    looked_at double precision not null default 0,
    clicks integer not null default 0,
    primary key (day, listing_id))`,
  `create index listing_exposure_listing on listing_exposure (listing_id)`,
  // What arrived since the last count, and the page that a click belongs to.
  `create index event_received on event (received_at)`,
  `create index served_page_query on served_page (query_id)`,
];
