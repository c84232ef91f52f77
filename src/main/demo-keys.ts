import { join } from 'node:path';
import { z } from 'zod';
import { createApiKey, keyExists } from '../api/auth.js';
import type { Db } from '../platform/database/database.js';
import { readJson, writeJson } from '../platform/embedded/data-directory.js';

/** With these a visitor of the demo tries what needs a key. */
export interface DemoKeys {
  readonly product: string;
  readonly service: string;
  readonly seller: string;
  /** The caller's own id of the seller whose key it is. */
  readonly sellerId: string;
}

const keysSchema = z.object({
  product: z.string(),
  service: z.string(),
  seller: z.string(),
  sellerId: z.string(),
});

/**
 * The keys of the demo: made once, kept in the data directory, readable by its owner only. They are made anew when the
 * database does not know them, as after it was exchanged, or one was revoked.
 */
export async function demoKeys(db: Db, dataDirectory: string): Promise<DemoKeys> {
  const path = join(dataDirectory, 'demo-keys.json');
  const known = await readJson(path, keysSchema);
  if (known !== null && (await keysWork(db, known))) return known;
  const sellerId = await busiestSeller(db);
  const keys = {
    product: await createApiKey(db, { role: 'product', label: 'demo: product team' }),
    service: await createApiKey(db, { role: 'service', label: 'demo: marketplace' }),
    seller: await createApiKey(db, { role: 'seller', label: `demo: seller ${sellerId}`, sellerId }),
    sellerId,
  };
  await writeJson(path, keys);
  return keys;
}

async function keysWork(db: Db, { product, service, seller }: DemoKeys): Promise<boolean> {
  const work = await Promise.all([product, service, seller].map((key) => keyExists(db, key)));
  return work.every(Boolean);
}

async function busiestSeller(db: Db): Promise<string> {
  const { external_id } = await db
    .selectFrom('seller')
    .innerJoin('seller_signal', 'seller_signal.seller_id', 'seller.id')
    .select('seller.external_id')
    .where('seller.deleted_at', 'is', null)
    .orderBy('seller_signal.orders', 'desc')
    .orderBy('seller.id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return external_id;
}
