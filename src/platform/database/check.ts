import { sql } from 'kysely';
import { AppError } from '../errors/app-error.js';
import type { Db } from './database.js';

const oldestMajor = 14;

/**
 * Asks the database for its version. Returns it, such as `18.4`.
 * `AppError`s: SERVICE_UNREACHABLE, SERVICE_VERSION.
 */
export async function checkDatabase(db: Db, url: string): Promise<string> {
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`
    .execute(db)
    .catch((cause: unknown) => {
      const details = { service: 'PostgreSQL', address: publicAddress(url), setting: 'DATABASE_URL' };
      throw new AppError('SERVICE_UNREACHABLE', details, { cause });
    });
  const version = rows[0]?.version.split(' ')[0] ?? '';
  if (Number.parseInt(version, 10) >= oldestMajor) return version;
  throw new AppError('SERVICE_VERSION', { service: 'PostgreSQL', found: version, needed: `${oldestMajor}+` });
}

/** An address without its account and password, to be shown. */
export function publicAddress(url: string): string {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  return address.href;
}
