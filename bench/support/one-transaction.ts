import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import type { Db } from '../../src/platform/database/database.js';
import type { Database } from '../../src/platform/database/schema.js';

export interface OneTransaction {
  /** Everything written through it is inside the one transaction; its own transactions are savepoints. */
  readonly db: Db;
  /** Does the work, and undoes all that it wrote. */
  undone<T>(work: () => Promise<T>): Promise<T>;
  /** Undoes everything and closes the connection. */
  close(): Promise<void>;
}

/** A database in which deeds are done for a trial: one connection in one transaction that is never committed. */
export async function openOneTransaction(url: string): Promise<OneTransaction> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  const driver = new SavepointDriver(client);
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (inner) => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return {
    db,
    async undone(work) {
      await client.query('savepoint trial');
      try {
        return await work();
      } finally {
        await driver.alone(() => client.query('rollback to savepoint trial'));
      }
    },
    async close() {
      await driver.alone(() => client.query('rollback'));
      await client.end();
    },
  };
}

/** One at a time has the connection; a transaction is a savepoint of the one that is open. */
class SavepointDriver implements Driver {
  readonly #connection: DatabaseConnection;
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(client: pg.Client) {
    this.#connection = {
      async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
        const { rows, rowCount } = await client.query(query.sql, [...query.parameters]);
        return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) };
      },
      streamQuery() {
        throw new Error('nothing is streamed here');
      },
    };
  }

  async alone(work: () => Promise<unknown>): Promise<void> {
    const connection = await this.acquireConnection();
    try {
      await work();
    } finally {
      await this.releaseConnection(connection);
    }
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release: () => void = () => undefined;
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  releaseConnection(_connection: DatabaseConnection): Promise<void> {
    this.#release();
    return Promise.resolve();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('savepoint inner_work'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('release savepoint inner_work'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback to savepoint inner_work'));
    await connection.executeQuery(CompiledQuery.raw('release savepoint inner_work'));
  }

  destroy(): Promise<void> {
    return Promise.resolve();
  }
}
