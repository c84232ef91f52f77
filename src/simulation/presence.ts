import { Random } from '../../fixtures/demo/random.js';
import { heartbeat } from '../marketplace/people/index.js';
import type { Deed } from './agenda.js';
import { DAY, type Town } from './town.js';

/** Sellers who come by on the day that begins at `from`: better ones more often. */
export function visits(town: Town, day: number, from: number): Deed[] {
  const random = new Random(town.seed, `visits ${day}`);
  return town.sellers.flatMap(({ actor, traits }): Deed[] => {
    const comes = random.chance(1 / (1 + Math.exp(-0.4 - traits.quality)));
    const at = from + random.next() * DAY;
    if (actor === null || !comes) return [];
    // The demo's sellers have no accounts.
    if (actor.accountId === null) return [];
    return [
      {
        at,
        lane: traits.index,
        what: 'seller.visit',
        act: async (work) => {
          await heartbeat(work, actor);
          return () => [];
        },
      },
    ];
  });
}
