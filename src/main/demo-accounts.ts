import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { systemActor, transact, type Core, type Work } from '../marketplace/core/index.js';
import { changeRole, confirmEmail, hashPassword, readEmail, register } from '../marketplace/people/index.js';
import { readJson, writeJson } from '../platform/embedded/data-directory.js';

/** With these a visitor of the demo signs in; one password for all. */
export interface DemoAccounts {
  readonly password: string;
  readonly emails: readonly string[];
}

const roles = ['buyer', 'seller', 'moderator', 'support', 'product'] as const;

const names: Readonly<Record<(typeof roles)[number], string>> = {
  buyer: 'مشترٍ تجريبي',
  seller: 'بائع تجريبي',
  moderator: 'مراجع تجريبي',
  support: 'دعم تجريبي',
  product: 'فريق المنتج التجريبي',
};

const emailOf = (role: string): string => `${role}@demo.example`;

/** The accounts of the demo: made once, their password kept in the data directory. `sellerId` is whom the seller's owns. */
export async function demoAccounts(
  core: Core,
  dataDirectory: string,
  sellerId: string,
): Promise<DemoAccounts> {
  const path = join(dataDirectory, 'demo-accounts.json');
  const emails = roles.map(emailOf);
  const known = await readJson(path, z.object({ password: z.string() }));
  if (known !== null && (await exists(core, emails[0] ?? ''))) return { ...known, emails };
  const password = randomBytes(9).toString('base64url');
  const passwordHash = await hashPassword(password);
  await transact(core, (work) => openAll(work, passwordHash, sellerId));
  await writeJson(path, { password });
  return { password, emails };
}

async function exists({ db }: Core, email: string): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('email_key', '=', email).executeTakeFirst();
  return row !== undefined;
}

async function openAll(work: Work, passwordHash: string, sellerId: string): Promise<void> {
  for (const role of roles) {
    const email = readEmail(emailOf(role));
    if (email === null) continue;
    const { kind, token } = await register(work, { email, displayName: names[role], passwordHash });
    if (kind === 'confirm-email') await confirmEmail(work, token);
    const account = await work.trx
      .updateTable('account')
      .set({ password_hash: passwordHash })
      .where('email_key', '=', email.key)
      .returning(['id', 'external_id'])
      .executeTakeFirstOrThrow();
    if (role === 'seller') await claim(work, account.id, sellerId);
    else if (role !== 'buyer') {
      await changeRole(work, systemActor, { account: account.external_id, role, granted: true });
    }
  }
}

async function claim(work: Work, accountId: number, sellerId: string): Promise<void> {
  const claimed = await work.trx
    .updateTable('seller')
    .set({ account_id: accountId, last_active_at: work.now })
    .where('external_id', '=', sellerId)
    .where('account_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (claimed !== undefined) work.touchSeller(claimed.id);
}
