import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A statement that begins with this is parsed and planned once a connection, not each time that it is asked. */
const MARK = '/* prepared */';

type Ask = (statement: unknown, ...values: unknown[]) => unknown;

/** Gives marked statements a name, by which PostgreSQL remembers them; kysely has no way to say it. */
export function rememberPrepared(client: pg.PoolClient): void {
  const ask = client.query.bind(client) as Ask;
  const query: Ask = (statement, ...values) =>
    typeof statement === 'string' && statement.startsWith(MARK)
      ? ask({ name: nameOf(statement), text: statement, values: values[0] })
      : ask(statement, ...values);
  Object.assign(client, { query });
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = createHash('sha1').update(text).digest('hex')));
  return name;
}
