import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';

/** How long the event log is kept. Days are days of UTC. */
export interface Retention {
  readonly eventDays: number;
  readonly pageDays: number;
}

export const defaultRetention: Retention = { eventDays: 400, pageDays: 90 };

const day = 86_400_000;
const daysAhead = 7;

interface PartitionedTable {
  readonly name: 'event' | 'served_page';
  readonly column: 'occurred_at' | 'served_at';
  readonly keptDays: number;
}

/**
 * Creates the partitions of today and the coming week, drops those past retention. To be run at start and daily;
 * several processes may run it at once. Rows of days without a partition wait in the default one: they are moved
 * when their day gets its own, and leave with their retention.
 */
export async function maintainPartitions(
  db: Db,
  now: Date,
  retention: Retention = defaultRetention,
): Promise<{ created: string[]; dropped: string[] }> {
  const tables: PartitionedTable[] = [
    { name: 'event', column: 'occurred_at', keptDays: retention.eventDays },
    { name: 'served_page', column: 'served_at', keptDays: retention.pageDays },
  ];
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('event-log-partitions'))`.execute(transaction);
    const created: string[] = [];
    const dropped: string[] = [];
    for (const table of tables) {
      const existing = await listPartitions(transaction, table);
      for (const start of missingDays(table, existing, now)) {
        created.push(await createPartition(transaction, table, start));
      }
      dropped.push(...(await dropOld(transaction, table, existing, now)));
    }
    return { created, dropped };
  });
}

function missingDays(table: PartitionedTable, existing: readonly string[], now: Date): Date[] {
  const today = Math.floor(now.getTime() / day) * day;
  return Array.from({ length: daysAhead + 1 }, (_, ahead) => new Date(today + ahead * day)).filter(
    (start) => !existing.includes(partitionName(table, start)),
  );
}

/** `event_20261121` */
function partitionName(table: PartitionedTable, start: Date): string {
  return `${table.name}_${start.toISOString().slice(0, 10).replaceAll('-', '')}`;
}

function partitionStart(name: string): Date | undefined {
  const parts = /_(\d{4})(\d{2})(\d{2})$/u.exec(name);
  return parts ? new Date(`${parts[1] ?? ''}-${parts[2] ?? ''}-${parts[3] ?? ''}T00:00:00Z`) : undefined;
}

async function listPartitions(db: Db, table: PartitionedTable): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select child.relname as name from pg_inherits
    join pg_class child on child.oid = inhrelid
    where inhparent = ${table.name}::regclass`.execute(db);
  return rows.map((row) => row.name);
}

/** Fills the new partition from the default one before it is attached: PostgreSQL refuses it otherwise. */
async function createPartition(db: Db, table: PartitionedTable, start: Date): Promise<string> {
  const name = partitionName(table, start);
  const [parent, fallback, child] = [
    sql.table(table.name),
    sql.table(`${table.name}_default`),
    sql.table(name),
  ];
  const column = sql.ref(table.column);
  const from = sql.lit(start.toISOString());
  const to = sql.lit(new Date(start.getTime() + day).toISOString());
  await sql`lock table ${fallback} in access exclusive mode`.execute(db);
  await sql`create table ${child} (like ${parent} including defaults including constraints)`.execute(db);
  await sql`
    with moved as (delete from ${fallback} where ${column} >= ${from} and ${column} < ${to} returning *)
    insert into ${child} select * from moved`.execute(db);
  await sql`alter table ${parent} attach partition ${child} for values from (${from}) to (${to})`.execute(db);
  return name;
}

async function dropOld(
  db: Db,
  table: PartitionedTable,
  existing: readonly string[],
  now: Date,
): Promise<string[]> {
  const oldest = new Date(now.getTime() - table.keptDays * day);
  const past = existing.filter((name) => {
    const start = partitionStart(name);
    return start !== undefined && start.getTime() + day <= oldest.getTime();
  });
  for (const name of past) await sql`drop table ${sql.table(name)}`.execute(db);
  const fallback = sql.table(`${table.name}_default`);
  await sql`delete from ${fallback} where ${sql.ref(table.column)} < ${oldest}`.execute(db);
  return past;
}
