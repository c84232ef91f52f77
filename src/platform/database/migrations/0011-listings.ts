import { sql, type Kysely } from 'kysely';

/** The wordings of a listing that were reviewed, when a listing was last really edited, and pictures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The last edit that counts for freshness; null while only the import speaks of the listing (`updated_at`).
  `alter table listing add column substantive_at timestamptz`,

  // What a moderator decides on. The listing's own row holds what is live, or the draft while nothing is.
  `create table listing_version (
    id bigint generated always as identity primary key,
    listing_id bigint not null references listing,
    number integer not null check (number > 0),
    title text not null,
    description text,
    category_id bigint not null references category,
    state text not null check (state in ('in_review', 'approved', 'rejected', 'withdrawn')),
    submitted_at timestamptz not null,
    taken_by bigint references account,
    taken_until timestamptz,
    decided_at timestamptz,
    decided_by bigint references account,
    reasons text[] not null default '{}' check (reasons <@ array['wrong_category', 'copied_text', 'banned_service',
      'contact_details', 'rights_violation', 'vague_title', 'exaggerated_promise']::text[]),
    note text,
    unique (listing_id, number),
    check ((state = 'rejected') = (cardinality(reasons) > 0)))`,
  `create unique index listing_version_one_in_review on listing_version (listing_id) where state = 'in_review'`,
  `create index listing_version_queue on listing_version (submitted_at, id) where state = 'in_review'`,

  // The bytes are kept by a MediaStore under the outside id.
  `create table media (
    id bigint generated always as identity primary key,
    external_id text not null unique,
    account_id bigint not null references account,
    content_type text not null,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    bytes integer not null check (bytes > 0),
    created_at timestamptz not null)`,
  `create index media_account on media (account_id)`,
];
