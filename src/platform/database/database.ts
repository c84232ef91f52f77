import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { isMarked, rememberPrepared, type Worth } from './prepared.js';
import type { Database } from './schema.js';

// bigint columns (ids, counts) arrive as strings by default; ours stay below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type Db = Kysely<Database>;

/**
 * Opens a pool. The caller destroys the returned instance. A lost connection is reported, never thrown into the void.
 * Statements that `isWorth` says are planned once a connection.
 */
export function openDatabase(
  url: string,
  onError: (error: Error) => void,
  maxConnections = 10,
  isWorth: Worth = isMarked,
): Db {
  const pool = new pg.Pool({ connectionString: url, max: maxConnections });
  // A connection can go between two statements of a transaction, too: the pool listens to those that nobody uses only.
  pool.on('connect', (client) => {
    client.on('error', onError);
    rememberPrepared(client, isWorth);
  });
  pool.on('error', () => {
    // Told by the connection's own listener.
  });
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
