import { sql, type Kysely } from 'kysely';

/** A row of the event log whose day has no partition yet is kept here instead of being refused. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table served_page_default partition of served_page default`.execute(db);
  await sql`create table event_default partition of event default`.execute(db);
}
