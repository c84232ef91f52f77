import { sql, type Kysely } from 'kysely';

/** What a seller's orders in this marketplace tell, beside the history that was brought along. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table seller_signal
    -- Orders with a delivery, and those of them with no deadline missed.
    add column delivered integer not null default 0,
    add column on_time integer not null default 0,
    -- Accepted orders, and those that ended badly by the seller's fault.
    add column completed integer not null default 0,
    add column own_fault integer not null default 0,
    -- Buyers of accepted orders, and those of them who came back.
    add column buyers integer not null default 0,
    add column returning_buyers integer not null default 0,
    -- Orders in work.
    add column open_orders integer not null default 0`,
];
