import type { Random } from '../../fixtures/demo/random.js';
import type { Actor } from '../marketplace/core/index.js';
import type { Deed } from './agenda.js';
import { HOUR, type BuyerInTown, type Shelf, type Town } from './town.js';

/** An order that is under way, with its own source of chance. */
export interface Bought {
  readonly town: Town;
  readonly orderId: string;
  readonly totalCents: number;
  readonly buyer: BuyerInTown;
  readonly buyerActor: Actor;
  readonly shelf: Shelf;
  readonly sellerActor: Actor;
  readonly random: Random;
  /** One of several that somebody who cheats split a job into: the one with the instructions, or another. */
  readonly split: 'none' | 'instructed' | 'left';
}

/** A deed of an order, in the lane of its seller. */
export function deedOf({ shelf }: Pick<Bought, 'shelf'>, what: string, at: number, act: Deed['act']): Deed {
  return { at, lane: shelf.seller.traits.index, what, act };
}

/** Milliseconds, lognormal around a median of hours; `spread` is the factor of one standard deviation. */
export function around({ random }: Pick<Bought, 'random'>, medianHours: number, spread = 2): number {
  return medianHours * HOUR * Math.exp(Math.log(spread) * random.normal());
}
