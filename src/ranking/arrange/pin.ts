import { isInForce, type Rule } from '../rules.js';
import type { Ranked } from '../score.js';

/**
 * The list with every pinned listing at its position, where it is in the list or among `beside`; the rest keeps its order.
 * Where two want the same place, the older rule has it and the other follows; beyond the end is the end.
 */
export function pin(
  ranked: readonly Ranked[],
  beside: readonly Ranked[],
  rules: readonly Rule[],
  today: number,
): Ranked[] {
  const pins = pinsInForce(rules, today);
  if (pins.length === 0) return [...ranked];
  const known = new Map([...beside, ...ranked].map((entry) => [entry.candidate.id, entry]));
  const wanted = new Set(pins.map(({ listing }) => listing));
  const list = ranked.filter(({ candidate }) => !wanted.has(candidate.id));
  let next = 0;
  for (const { listing, amount } of pins) {
    const entry = known.get(listing ?? 0);
    if (entry === undefined) continue;
    const index = Math.max(amount - 1, next);
    list.splice(index, 0, entry);
    next = index + 1;
  }
  return list;
}

/**
 * Listings that a pin for these very words wants shown and that the list lacks. A pin for a whole category moves only what
 * was found: it is no reason to show what does not answer.
 */
export function missingPins(ranked: readonly Ranked[], rules: readonly Rule[], today: number): number[] {
  const found = new Set(ranked.map(({ candidate }) => candidate.id));
  return pinsInForce(rules, today).flatMap(({ listing, words }) =>
    words === null || listing === null || found.has(listing) ? [] : [listing],
  );
}

/** By position, each listing once. */
function pinsInForce(rules: readonly Rule[], today: number): Rule[] {
  const pins = rules
    .filter((rule) => rule.kind === 'pin' && isInForce(rule, today))
    .sort((a, b) => a.amount - b.amount);
  return [...new Map(pins.toReversed().map((rule) => [rule.listing, rule])).values()].toReversed();
}
