/**
 * What a seller can do about a place, one file a kind: only deeds that the seller can bring about, whose outcome is certain,
 * and that make the listing better for a buyer. None asks for reviews, repeats words, or says what the listing does not do.
 */
import type { Change, Proposer, Situation } from './change.js';
import { delivery } from './delivery.js';
import { orders } from './orders.js';
import { price } from './price.js';
import { sample, upgrade } from './showcase.js';
import { tag, title } from './words.js';
import { visit } from './visit.js';

export type { Change } from './change.js';

const proposers: readonly Proposer[] = [visit, tag, title, upgrade, sample, price, delivery, orders];

/** All that could be done, kinds together. */
export function openChanges(situation: Situation): Change[] {
  return proposers.flatMap((propose) => propose(situation));
}
