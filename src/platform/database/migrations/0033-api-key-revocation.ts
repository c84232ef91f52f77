import { sql, type Kysely } from 'kysely';

/** A revoked key stays with when and why, so that it can be told what it was for and who must change theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `alter table api_key
        add revoked_at timestamptz,
        add revoked_reason text,
        add check (revoked_at is not null or revoked_reason is null)`,
    )
    .execute(db);
}
