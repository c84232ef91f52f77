import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.js';
import { accountOf, type Actor, type Work } from '../core/index.js';

export interface Personalisation {
  /** Whether what the person did may have a part in what they are shown. */
  readonly enabled: boolean;
  /** What they did until then is not looked at. */
  readonly forgottenBefore: Date | null;
}

/** As the actor has it; on until they switch it off. */
export async function readPersonalisation(db: Db, actor: Actor): Promise<Personalisation> {
  const row = await db
    .selectFrom('personalisation')
    .select(['enabled', 'forgotten_before'])
    .where('account_id', '=', accountOf(actor))
    .executeTakeFirst();
  return { enabled: row?.enabled ?? true, forgottenBefore: row?.forgotten_before ?? null };
}

/** Switches personal results on or off, everywhere at once: searches, recommendations, what clicks are kept for. */
export async function choosePersonal(work: Work, actor: Actor, enabled: boolean): Promise<void> {
  const accountId = accountOf(actor);
  await work.trx
    .insertInto('personalisation')
    .values({ account_id: accountId, enabled, forgotten_before: null })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ enabled }))
    .execute();
  await tellSearches(work);
}

/** From now on nothing that the actor did until now has a part in what they are shown; whose clicks they were is forgotten. */
export async function forgetHistory(work: Work, actor: Actor): Promise<void> {
  const accountId = accountOf(actor);
  await work.trx
    .insertInto('personalisation')
    .values({ account_id: accountId, forgotten_before: work.now })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ forgotten_before: work.now }))
    .execute();
  await forgetTaste(work, accountId);
}

/** Takes the account off its clicks, and has every process forget what it knows of tastes. */
export async function forgetTaste(work: Work, accountId: number): Promise<void> {
  await sql`update event set account_id = null where account_id = ${accountId}`.execute(work.trx);
  await tellSearches(work);
}

/** They listen for it: search/personal/affinity-source. */
async function tellSearches({ trx }: Work): Promise<void> {
  await sql`select pg_notify('personalisation', '')`.execute(trx);
}
