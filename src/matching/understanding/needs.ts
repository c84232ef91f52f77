import { inverseDocumentFrequency, type QueryTerm } from '../../search/query/query.js';
import { interpret, queryOfTerms } from '../../search/query/interpret.js';
import { plainKey } from '../../search/relevance/token.js';
import type { CategoryCounts } from '../../search/intent/category-counts.js';
import type { SearchSnapshot } from '../../search/snapshot/snapshot.js';
import { isFraming } from './framing.js';

/** A word of the need: its `idf` is its weight among the others. */
export interface Need {
  readonly term: QueryTerm;
  /** In (0, 1]: a word of the title counts fully, one of the description by how specific it is. */
  readonly counts: number;
}

/** More words than these are not one need; the weightiest are kept. */
const MOST_NEEDS = 24;

/** What a specific word of the description counts beside one of the title. */
const DESCRIPTION = 0.4;

/** Characters of a description that are read; what is wanted stands at its beginning. */
const READ = 6000;

/** Information (nats) at which a word is as specific as can be told. */
const SPECIFIC = 3;

/** The words of title and description that say what is needed, weightiest first. */
export function needsOf(title: string, description: string, snapshot: SearchSnapshot): Need[] {
  const { statistics } = snapshot;
  const ofTitle = interpret(title, snapshot).query.terms;
  const read = description.slice(0, READ);
  const ofDescription = queryOfTerms(read, statistics, Number.MAX_SAFE_INTEGER).terms;
  const needs = new Map<string, Need>();
  for (const term of spoken(ofTitle)) needs.set(term.family, weighed(term, 1));
  for (const term of spoken(ofDescription)) {
    const counts = DESCRIPTION * specificity(term, statistics.categories);
    if (!needs.has(term.family) && counts > 0) needs.set(term.family, weighed(term, counts));
  }
  return [...needs.values()].sort((a, b) => b.term.idf - a.term.idf).slice(0, MOST_NEEDS);
}

/** Without framing and bare numbers, unless nothing else is there. */
function spoken(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const saying = terms.filter((term) => !isFraming(term) && !/^\d+$/u.test(term.exact));
  return saying.length === 0 ? terms : saying;
}

function weighed(term: QueryTerm, counts: number): Need {
  return { term: { ...term, idf: term.idf * counts }, counts };
}

/**
 * How much a word tells of the trade, in [0, 1]: the relative entropy of the categories of its listings to those of all
 * (Kullback & Leibler 1951), less for a word of few listings.
 */
function specificity({ family, concept }: QueryTerm, counts: CategoryCounts): number {
  const word = counts.words.get(plainKey(concept)) ?? counts.words.get(plainKey(family));
  if (word === undefined) return 0;
  let information = 0;
  for (let at = 0; at < word.categories.length; at += 2) {
    const share = (word.categories[at + 1] ?? 0) / word.documents;
    const usual = (counts.categories.get(word.categories[at] ?? 0) ?? 0) / counts.documents;
    if (share > 0 && usual > 0) information += share * Math.log(share / usual);
  }
  const known = word.documents / (word.documents + SPECIFIC);
  return Math.min(1, Math.max(0, information / SPECIFIC)) * known;
}

/** Words given by the buyer, each as weighty as it is rare. */
export function needsOfWords(words: readonly string[], snapshot: SearchSnapshot): Need[] {
  const { statistics } = snapshot;
  return interpret(words.join(' · '), snapshot, true).query.terms.map((term) => ({
    term: term.documents > 0 ? term : { ...term, idf: inverseDocumentFrequency(statistics.documents, 0) },
    counts: 1,
  }));
}
