import { sql, type Kysely } from 'kysely';

/**
 * Orders of a listing are counted in every state, so their index has no condition. What is no longer part of any index,
 * such as the state of an order, changes without touching one, where the page has room for the new version of the row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `drop index market_order_listing`,
  `create index market_order_listing on market_order (listing_id)`,
  ...['market_order', 'ledger_account', 'listing_signal', 'seller_signal', 'seller'].map(
    (table) => `alter table ${table} set (fillfactor = 75)`,
  ),
];
