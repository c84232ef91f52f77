import { analyse } from '../../arabic/index.js';
import { MAX_UNIT_WORDS, unitKey, unitWords } from '../../search/query/expand/unit.js';
import type { LearnedSynonym, Phrase } from './synonym.js';

/** A first page that an actor was shown, and whether anything on it was clicked, ordered or written about. */
export interface SearchStep {
  readonly actor: string;
  /** Unix milliseconds. */
  readonly at: number;
  readonly query: string;
  readonly answered: boolean;
}

/** A search after this pause is another need. */
const SAME_NEED_MS = 5 * 60_000;
/** Buyers who did the same: one buyer's change of mind is no language. */
const FEWEST_ACTORS = 3;
/** A share of this many searches counts half: what is rare is believed less. */
const SHRINKAGE = 4;

/**
 * Synonyms from what buyers try next: an unanswered search followed within minutes by an answered one that differs in
 * one phrase (Jones, Rey, Madani & Greiner 2006, Generating Query Substitutions, WWW). The weight is the share of the
 * unanswered searches with the phrase that went on so, shrunk by their number.
 */
export function learnFromReformulations(steps: readonly SearchStep[]): LearnedSynonym[] {
  const unanswered = new Map<string, Set<string>>();
  const changes = new Map<string, { source: Phrase; target: Phrase; actors: Set<string> }>();
  for (const [step, next] of consecutive(steps)) {
    const change =
      next === null || step.answered || !next.answered ? null : changedPhrase(step.query, next.query);
    for (const key of step.answered ? [] : phraseKeys(step.query)) addTo(unanswered, key, step.actor);
    if (change === null) continue;
    const key = `${change.source.key}\n${change.target.key}`;
    const known = changes.get(key) ?? { ...change, actors: new Set<string>() };
    known.actors.add(step.actor);
    changes.set(key, known);
  }
  return [...changes.values()]
    .filter(({ actors }) => actors.size >= FEWEST_ACTORS)
    .map(({ source, target, actors }) => {
      const tried = unanswered.get(source.key)?.size ?? actors.size;
      const weight = Math.round((actors.size / (tried + SHRINKAGE)) * 1000) / 1000;
      return {
        source,
        target,
        weight,
        provenance: 'reformulation',
        evidence: { actors: actors.size, tried },
      };
    });
}

/** Each search of an actor with the next one of the same need, or null. */
function consecutive(steps: readonly SearchStep[]): [SearchStep, SearchStep | null][] {
  const sorted = [...steps].sort((a, b) => (a.actor === b.actor ? a.at - b.at : a.actor < b.actor ? -1 : 1));
  return sorted.map((step, index) => {
    const next = sorted[index + 1];
    const same = next?.actor === step.actor && next.at - step.at <= SAME_NEED_MS;
    return [step, same ? next : null];
  });
}

/** The phrase that was exchanged, where the rest of both queries is the same; null for anything else. */
function changedPhrase(before: string, after: string): { source: Phrase; target: Phrase } | null {
  const [old, fresh] = [unitWords(analyse(before)), unitWords(analyse(after))];
  const lost = old.filter((word) => !fresh.includes(word));
  const gained = fresh.filter((word) => !old.includes(word));
  const sizes = [lost.length, gained.length];
  if (sizes.some((size) => size === 0 || size > MAX_UNIT_WORDS)) return null;
  return { source: phraseOf(before, lost), target: phraseOf(after, gained) };
}

function phraseOf(text: string, words: readonly string[]): Phrase {
  const terms = analyse(text).filter(({ concept }) => words.includes(concept.replaceAll(' ', '_')));
  return { key: unitKey(words), text: terms.map(({ surface }) => surface).join(' ') };
}

function phraseKeys(query: string): string[] {
  const words = unitWords(analyse(query));
  const keys = words.flatMap((_, start) =>
    Array.from({ length: MAX_UNIT_WORDS }, (_none, extra) => unitKey(words.slice(start, start + extra + 1))),
  );
  return [...new Set(keys)];
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}
