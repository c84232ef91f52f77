import type { Term } from '../../arabic/index.js';
import { isUnitWord } from '../../search/query/expand/unit.js';

/** Share of a word's uses in one fixed phrase from which it is a piece of it: «باك» of «باك لينك», «سطح» of «سطح المكتب». */
const BOUND_SHARE = 0.6;
/** Share of the partner's uses: «شعار» stands beside «تصميم» as well, but «تصميم» is beside everything. */
const PARTNER_SHARE = 0.2;
const FEWEST_USES = 5;

/** Finds words that sellers write alone as a tag only because they cut a phrase into pieces. */
export function createFragmentFinder(): {
  add(text: readonly Term[]): void;
  isFragment(word: string): boolean;
} {
  const uses = new Map<string, number>();
  const inConcept = new Map<string, number>();
  const beside = new Map<string, Map<string, number>>();
  return {
    add(text) {
      const words = text.filter(({ stop, kind }) => !stop && kind !== 'number');
      if (words.length < 2) return;
      for (const [index, term] of words.entries()) {
        increment(uses, term.family);
        if (term.concept !== term.family) increment(inConcept, term.family);
        const neighbours = [words[index - 1], words[index + 1]].filter((near) => near !== undefined);
        for (const near of neighbours) if (isUnitWord(near)) incrementPair(beside, term.family, near.family);
      }
    },
    isFragment(word) {
      const count = uses.get(word) ?? 0;
      if (count < FEWEST_USES) return false;
      if ((inConcept.get(word) ?? 0) >= BOUND_SHARE * count) return true;
      return [...(beside.get(word) ?? [])].some(
        ([partner, together]) =>
          together >= BOUND_SHARE * count && together >= PARTNER_SHARE * (uses.get(partner) ?? 0),
      );
    },
  };
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function incrementPair(counts: Map<string, Map<string, number>>, first: string, second: string): void {
  let inner = counts.get(first);
  if (inner === undefined) counts.set(first, (inner = new Map<string, number>()));
  increment(inner, second);
}
