import { isDeepStrictEqual } from 'node:util';
import { verifyLedger, type LedgerFault } from '../marketplace/ledger/index.js';
import { rebuildSignals } from '../marketplace/signals/index.js';
import type { Db } from '../platform/database/database.js';

/** What must hold of a market at any moment. */
export interface MarketCheck {
  /** Empty where every cent is where it belongs. */
  readonly ledgerFaults: readonly LedgerFault[];
  /** Listings and sellers whose signals, kept up to date with each change, differ from those counted anew. */
  readonly signalsOff: number;
}

/** Looks at the whole ledger, and counts all signals anew. */
export async function checkMarket(db: Db): Promise<MarketCheck> {
  const ledgerFaults = await verifyLedger(db);
  const kept = await readSignals(db);
  await rebuildSignals(db);
  const rebuilt = await readSignals(db);
  const ids = new Set([...kept.keys(), ...rebuilt.keys()]);
  const signalsOff = [...ids].filter((id) => !isDeepStrictEqual(kept.get(id), rebuilt.get(id))).length;
  return { ledgerFaults, signalsOff };
}

async function readSignals(db: Db): Promise<Map<string, unknown>> {
  const listings = await db.selectFrom('listing_signal').selectAll().execute();
  const sellers = await db.selectFrom('seller_signal').selectAll().execute();
  return new Map<string, unknown>([
    ...listings.map((row) => [`listing ${row.listing_id}`, row] as const),
    ...sellers.map((row) => [`seller ${row.seller_id}`, row] as const),
  ]);
}
