import { transact, type Actor, type Core, type Work } from '../../marketplace/core/index.js';

/** Runs a deed on a thing in one transaction and answers the thing as it is after it. */
export type Take<Thing> = (
  actor: Actor,
  id: string,
  deed: (work: Work) => Promise<unknown>,
) => Promise<Thing>;

export function taking<Thing>(core: Core, read: (actor: Actor, id: string) => Promise<Thing>): Take<Thing> {
  return async (actor, id, deed) => {
    await transact(core, deed);
    return read(actor, id);
  };
}
