import { sql, type Kysely } from 'kysely';

/** When levels are decided anew, and the response time measured in this marketplace. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table seller add column response_minutes real check (response_minutes >= 0)`,
  // Of the day, without the night; known with the answer.
  `alter table reply add column minutes real check (minutes >= 0)`,
  `create index report_reporter on report (reporter_account_id)`,

  // Whatever changes the counts that a level is decided on, the level is decided anew with the next sweep. A trigger,
  // because every command counts, and none may forget. Levels of sellers without account are those that were imported.
  `create function seller_level_is_due() returns trigger language plpgsql as $$
    begin
      insert into due (kind, subject_id, due_at)
      select 'seller.level', new.seller_id, 'epoch' from seller
      where id = new.seller_id and account_id is not null
      on conflict (kind, subject_id) do nothing;
      return null;
    end $$`,
  `create trigger seller_signal_counted after insert on seller_signal
    for each row execute function seller_level_is_due()`,
  `create trigger seller_signal_recounted after update on seller_signal
    for each row when (
      (old.completed, old.own_fault, old.delivered, old.on_time, old.rated, old.star_sum)
      is distinct from (new.completed, new.own_fault, new.delivered, new.on_time, new.rated, new.star_sum))
    execute function seller_level_is_due()`,

  // The first of the days; each has the next done.
  `insert into due (kind, subject_id, due_at) values ('people.day', 0, 'epoch')`,
];
