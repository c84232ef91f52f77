import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A statement that begins with this is parsed and planned once a connection, not each time that it is asked. */
const MARK = '/* prepared */';

type Ask = (statement: unknown, ...values: unknown[]) => unknown;

/** Whether a statement is to be remembered. */
export type Worth = (statement: string) => boolean;

export const isMarked: Worth = (statement) => statement.startsWith(MARK);

/** Times that a statement is asked before it is remembered, and how many are. */
const OFTEN = 5;
const MOST = 500;

/** For a process that asks the same few hundred statements many thousand times, such as a simulation. */
export function whatIsRepeated(): Worth {
  const asked = new Map<string, number>();
  let remembered = 0;
  return (statement) => {
    const times = (asked.get(statement) ?? 0) + 1;
    if (times < OFTEN && asked.size > 10 * MOST) asked.clear();
    if (times === OFTEN && remembered >= MOST) return false;
    if (times === OFTEN) remembered += 1;
    if (times <= OFTEN) asked.set(statement, times);
    return times >= OFTEN;
  };
}

/** Gives statements that are worth it a name, by which PostgreSQL remembers them; kysely has no way to say it. */
export function rememberPrepared(client: pg.PoolClient, isWorth: Worth): void {
  const ask = client.query.bind(client) as Ask;
  const query: Ask = (statement, ...values) =>
    typeof statement === 'string' && Array.isArray(values[0]) && isWorth(statement)
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
