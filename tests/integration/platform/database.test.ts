/** A connection that the server ends while it is in use: reported, and the work on it fails; the process lives on. */
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../../src/platform/database/database.js';
import { whatIsRepeated } from '../../../src/platform/database/prepared.js';
import { testDatabase } from '../../support/index.js';

const { db: other, url } = await testDatabase();
const reported: string[] = [];
const db = openDatabase(url, (error) => reported.push(error.message), 1);
afterAll(() => db.destroy());

test('a connection that ends between two statements of a transaction is reported, and the next one works', async () => {
  const transaction = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(other);
    while (reported.length === 0) await sql`select 1`.execute(other);
    await sql`select 1`.execute(trx);
  });
  await expect(transaction).rejects.toThrow();
  expect(reported[0]).toMatch(/terminat/u);
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});

test('a marked statement is prepared once on a connection and answers with the values of each time', async () => {
  const double = async (value: number): Promise<unknown> => {
    const { rows } = await sql<{ twice: number }>`/* prepared */ select ${value}::int * 2 as twice`.execute(
      db,
    );
    return rows[0]?.twice;
  };
  expect([await double(4), await double(21)]).toEqual([8, 42]);
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where not from_sql`.execute(db);
  expect(rows).toEqual([{ statement: '/* prepared */ select $1::int * 2 as twice' }]);
});

test('what is asked again and again is prepared where that is wanted, and what is asked seldom is not', async () => {
  const busy = openDatabase(url, () => undefined, 1, whatIsRepeated());
  const seen: unknown[] = [];
  for (const value of [1, 2, 3, 4, 5, 6]) {
    const { rows } = await sql<{ square: number }>`select ${value}::int * ${value}::int as square`.execute(
      busy,
    );
    seen.push(rows[0]?.square);
  }
  await sql`select ${1}::int as seldom`.execute(busy);
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where not from_sql`.execute(busy);
  await busy.destroy();
  expect([seen, rows]).toEqual([
    [1, 4, 9, 16, 25, 36],
    [{ statement: 'select $1::int * $2::int as square' }],
  ]);
});
