import { AppError } from '../../platform/errors/app-error.js';
import { transact, type Core, type Work } from '../core/index.js';
import { readEmail, type Email } from './email.js';
import { openSession, type Tokens } from './sessions.js';

/** What a provider of sign-in says of a person, as the claims of an OpenID Connect token. */
export interface SocialProfile {
  /** Who they are to the provider, for ever. */
  readonly subject: string;
  readonly email: string;
  /** The provider saw that the mailbox is theirs. */
  readonly emailVerified: boolean;
  readonly name: string;
}

/** A provider of sign-in: exchanges the code that the person brings from it. */
export interface SocialProvider {
  /** Null for a code that it does not know. `verifier` is that of PKCE (RFC 7636). */
  verify(code: string, verifier?: string): Promise<SocialProfile | null>;
}

/**
 * Signs in whom a provider vouches for; the first time with a new account, or the one of their mailbox. Throws
 * SIGN_IN_FAILED, SOCIAL_EMAIL_UNVERIFIED, ACCOUNT_SUSPENDED.
 */
export async function signInWith(
  core: Core,
  provider: string,
  profile: SocialProfile | null,
): Promise<Tokens> {
  if (profile === null) throw new AppError('SIGN_IN_FAILED');
  return transact(core, async (work) => {
    const id = (await knownIdentity(work, provider, profile)) ?? (await link(work, provider, profile));
    return openSession(work, id);
  });
}

async function knownIdentity(
  work: Work,
  provider: string,
  { subject }: SocialProfile,
): Promise<number | null> {
  const known = await work.trx
    .selectFrom('social_identity')
    .innerJoin('account', 'account.id', 'account_id')
    .select(['account.id', 'account.suspended_at'])
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (known === undefined) return null;
  if (known.suspended_at !== null) throw new AppError('ACCOUNT_SUSPENDED');
  return known.id;
}

async function link(work: Work, provider: string, profile: SocialProfile): Promise<number> {
  const email = readEmail(profile.email);
  if (email === null || !profile.emailVerified) throw new AppError('SOCIAL_EMAIL_UNVERIFIED');
  const id = (await open(work, email, profile.name)) ?? (await join(work, email));
  await work.trx
    .insertInto('social_identity')
    .values({ provider, subject: profile.subject, account_id: id, linked_at: work.now })
    .execute();
  return id;
}

async function open(work: Work, email: Email, name: string): Promise<number | null> {
  const opened = await work.trx
    .insertInto('account')
    .values({
      external_id: work.newId(),
      display_name: name,
      email: email.address,
      email_key: email.key,
      email_confirmed_at: work.now,
      created_at: work.now,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returning(['id', 'external_id'])
    .executeTakeFirst();
  if (opened === undefined) return null;
  work.emit({ type: 'account.registered', id: opened.external_id });
  return opened.id;
}

/** A password that nobody confirmed was perhaps set by somebody who does not own the mailbox: it goes. */
async function join(work: Work, { key }: Email): Promise<number> {
  const account = await work.trx
    .selectFrom('account')
    .select(['id', 'email_confirmed_at', 'suspended_at'])
    .where('email_key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (account.suspended_at !== null) throw new AppError('ACCOUNT_SUSPENDED');
  if (account.email_confirmed_at === null) {
    await work.trx
      .updateTable('account')
      .set({ password_hash: null, email_confirmed_at: work.now })
      .where('id', '=', account.id)
      .execute();
  }
  return account.id;
}
