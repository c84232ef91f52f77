import type { StaffRole } from '../../platform/database/tables/core.js';
import { AppError } from '../../platform/errors/app-error.js';

/** `service` is a program with a key, `system` the marketplace itself: a sweep, a simulation of what it would do. */
export type Role = StaffRole | 'service' | 'system';

/** Who acts. The caller's right to be this actor was checked where they came in. */
export interface Actor {
  /** Null for programs. */
  readonly accountId: number | null;
  /** The seller that belongs to the account. */
  readonly sellerId: number | null;
  readonly roles: readonly Role[];
  /** What a program's key is for, to be recognised by people. */
  readonly label?: string;
}

export const systemActor: Actor = { accountId: null, sellerId: null, roles: ['system'] };

/** Somebody of whom nothing is known. */
export const anonymous: Actor = { accountId: null, sellerId: null, roles: [] };

/** What somebody is to a thing: its buyer or seller by ownership, the rest by role. */
export type Party = 'buyer' | 'seller' | Role;

/** To whom a thing belongs: the account that bought, the seller who sells. */
export interface Owners {
  readonly buyerAccountId?: number | null;
  readonly sellerId?: number | null;
}

export function partiesOf(actor: Actor, { buyerAccountId = null, sellerId = null }: Owners): Party[] {
  const parties: Party[] = [...actor.roles];
  if (buyerAccountId !== null && actor.accountId === buyerAccountId) parties.push('buyer');
  if (sellerId !== null && actor.sellerId === sellerId) parties.push('seller');
  return parties;
}

/**
 * The party as which the actor may do what is allowed to `allowed`, the first of them that fits. Throws FORBIDDEN, or
 * UNAUTHENTICATED for somebody without account or role.
 */
export function permit(actor: Actor, allowed: readonly Party[], owners: Owners = {}): Party {
  const parties = partiesOf(actor, owners);
  const party = allowed.find((one) => parties.includes(one));
  if (party !== undefined) return party;
  throw refusal(actor);
}

/** The account of a person. Throws UNAUTHENTICATED for nobody and FORBIDDEN for a program. */
export function accountOf(actor: Actor): number {
  if (actor.accountId === null) throw refusal(actor);
  return actor.accountId;
}

/** The seller of a person or key. Throws UNAUTHENTICATED for nobody and FORBIDDEN for who is no seller. */
export function sellerOf(actor: Actor): number {
  if (actor.sellerId === null) throw refusal(actor);
  return actor.sellerId;
}

function refusal({ accountId, sellerId, roles }: Actor): AppError {
  const unknown = accountId === null && sellerId === null && roles.length === 0;
  return new AppError(unknown ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}
