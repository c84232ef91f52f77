import { letterCode } from '../../../arabic/index.js';
import { plainKey } from '../../relevance/token.js';
import type { Expansion, QueryTerm } from '../query.js';
import type { Synonyms } from './synonyms.js';
import { MAX_UNIT_WORDS, unitKey } from './unit.js';

/** Expansions of one phrase, and of a query. */
const MOST_OF_PHRASE = 3;
const MOST_OF_QUERY = 6;

/** The longest phrases of the query that have synonyms, each word used once, with the strongest of them. */
export function expand(terms: readonly QueryTerm[], synonyms: Synonyms): Expansion[] {
  const found: Expansion[] = [];
  const used = new Set<number>();
  for (let length = Math.min(MAX_UNIT_WORDS, terms.length); length > 0; length -= 1) {
    for (let start = 0; start + length <= terms.length; start += 1) {
      const places = Array.from({ length }, (_, index) => start + index);
      if (places.some((place) => used.has(place))) continue;
      const expansions = expansionsOf(places, terms, synonyms);
      if (expansions.length === 0) continue;
      found.push(...expansions);
      for (const place of places) used.add(place);
    }
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, MOST_OF_QUERY);
}

function expansionsOf(
  places: readonly number[],
  terms: readonly QueryTerm[],
  synonyms: Synonyms,
): Expansion[] {
  const held = places.flatMap((place) => terms[place] ?? []);
  const known = synonyms.bySource.get(unitKey(held.map(({ concept }) => concept.replaceAll(' ', '_')))) ?? [];
  const present = new Set(terms.map(({ concept }) => plainKey(concept)));
  return known
    .map(({ key, text, weight }) => ({ words: key.split(' '), text, weight }))
    .filter(({ words }) => !words.every((word) => present.has(word)))
    .slice(0, MOST_OF_PHRASE)
    .map(({ words, text, weight }) => ({
      terms: places,
      words,
      codes: words.map((word) => letterCode(word)),
      source: held.map(({ surface }) => surface).join(' '),
      text,
      weight,
    }));
}
