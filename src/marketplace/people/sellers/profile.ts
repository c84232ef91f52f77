import { sql } from 'kysely';
import type { Certificate } from '../../../platform/database/tables/people.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { accountOf, sellerOf, type Actor, type Work } from '../../core/index.js';
import { refuseContactDetails } from '../../messages/refuse-contact-details.js';

/** What sellers say of themselves; what is left out stays as it is. */
export interface ProfileChange {
  readonly displayName?: string | undefined;
  readonly bio?: string | null | undefined;
  /** An address of the picture. */
  readonly photo?: string | null | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly certificates?: readonly Certificate[] | undefined;
}

/** Makes the person a seller, under their own name where none is given. Throws ALREADY_SELLER, CONTACT_DETAILS_FOUND. */
export async function becomeSeller(work: Work, actor: Actor, profile: ProfileChange): Promise<string> {
  const accountId = accountOf(actor);
  refuseContacts(profile);
  const account = await work.trx
    .selectFrom('account')
    .select('display_name')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const seller = await work.trx
    .insertInto('seller')
    .values({
      external_id: work.newId(),
      account_id: accountId,
      display_name: profile.displayName ?? account.display_name,
      level: 'new',
      joined_at: work.now,
      last_active_at: work.now,
      skills: [...(profile.skills ?? [])],
    })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .returning(['id', 'external_id'])
    .executeTakeFirstOrThrow(() => new AppError('ALREADY_SELLER'));
  await writeProfile(work, seller.id, profile);
  work.touchSeller(seller.id);
  work.emit({ type: 'seller.joined', id: seller.external_id });
  return seller.external_id;
}

/** Throws CONTACT_DETAILS_FOUND, and FORBIDDEN for who is no seller. */
export async function updateProfile(work: Work, actor: Actor, profile: ProfileChange): Promise<void> {
  const sellerId = sellerOf(actor);
  refuseContacts(profile);
  const { displayName, skills } = profile;
  const seller = await work.trx
    .updateTable('seller')
    .set({
      display_name: sql<string>`coalesce(${displayName ?? null}, display_name)`,
      skills: sql<string[]>`coalesce(${skills ?? null}::text[], skills)`,
    })
    .where('id', '=', sellerId)
    .returning('external_id')
    .executeTakeFirstOrThrow();
  await writeProfile(work, sellerId, profile);
  // Cards show the name.
  if (displayName !== undefined) work.touchSeller(sellerId);
  work.emit({ type: 'seller.profileChanged', id: seller.external_id });
}

function refuseContacts({ displayName, bio, skills = [], certificates = [] }: ProfileChange): void {
  const said = certificates.flatMap(({ name, issuer }) => [name, issuer ?? '']);
  refuseContactDetails([displayName ?? '', bio ?? '', ...skills, ...said]);
}

async function writeProfile(
  work: Work,
  sellerId: number,
  { bio, photo, certificates }: ProfileChange,
): Promise<void> {
  const given = {
    ...(bio !== undefined && { bio }),
    ...(photo !== undefined && { photo }),
    ...(certificates !== undefined && { certificates: JSON.stringify(certificates) }),
    updated_at: work.now,
  };
  await work.trx
    .insertInto('seller_profile')
    .values({ seller_id: sellerId, certificates: '[]', ...given })
    .onConflict((conflict) => conflict.column('seller_id').doUpdateSet(given))
    .execute();
}
