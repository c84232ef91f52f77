import { analyse, letterCode, type Term } from '../../arabic/index.js';
import { documentsHolding, type TermStatistics } from '../statistics/index.js';
import type { Interpretation } from '../types.js';
import { correct, type Knowledge } from './correct/index.js';
import { expand } from './expand/expand.js';
import { inverseDocumentFrequency, type Query, type QueryTerm } from './query.js';
import { isQuoted, quotedRanges } from './quotes.js';
import { findWishes, isSearched, type WishKind } from './wishes/index.js';

/** More needs than these are not one search; the rarest are kept. */
const MAX_TERMS = 24;

export interface InterpretedQuery {
  readonly query: Query;
  readonly interpretation: Omit<Interpretation, 'categories'>;
}

/**
 * Reads what a buyer typed against what the index knows. Words without a need of their own are left out unless
 * nothing else is there; words that the catalogue does not know are corrected, unless `literal`. Words of price and
 * delivery become wishes and are not searched for, nor are those of the wishes in `without`.
 */
export function interpret(
  text: string,
  knowledge: Knowledge,
  literal = false,
  without: readonly WishKind[] = [],
): InterpretedQuery {
  const corrected = literal ? null : correct(text, knowledge);
  const { query, interpretation } = read(corrected ?? text, knowledge.statistics, without);
  const expansions = literal ? [] : expand(query.terms, knowledge.synonyms);
  const synonyms = expansions.map(({ source, text: added, weight }) => ({ source, added, weight }));
  return {
    query: { ...query, expansions },
    interpretation: { ...interpretation, correctedTo: corrected, synonyms },
  };
}

function read(text: string, statistics: TermStatistics, without: readonly WishKind[]): InterpretedQuery {
  const found = analyse(text);
  const wishes = findWishes(text, found);
  const searched = found.filter((term) => isSearched(term, wishes, without));
  const content = searched.filter(({ stop }) => !stop);
  const used = content.length === 0 && wishes.length === 0 ? searched : content;
  const quoted = quotedRanges(text);
  const terms = distinct(used).map((term) => toQueryTerm(term, statistics, isQuoted(term.start, quoted)));
  return {
    query: { text, terms: rarest(terms), expansions: [] },
    interpretation: {
      terms: found.map((term) => ({ surface: term.surface, stem: term.stem, ignored: !used.includes(term) })),
      correctedTo: null,
      synonyms: [],
      wishes: wishes.filter(({ kind }) => !without.includes(kind)),
    },
  };
}

function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(terms.toReversed().map((term) => [term.family, term])).values()].toReversed();
}

function toQueryTerm(term: Term, statistics: TermStatistics, literal = false): QueryTerm {
  const { surface, exact, stem } = term;
  const { family, concept } = literal ? { family: stem, concept: stem } : term;
  const stemCode = letterCode(stem);
  const familyCode = letterCode(family);
  const conceptCode = concept === family ? familyCode : letterCode(concept);
  const documents = documentsHolding({ family, concept }, statistics);
  const idf = inverseDocumentFrequency(statistics.documents, documents);
  return {
    surface,
    exact,
    stem,
    family,
    concept,
    stemCode,
    familyCode,
    conceptCode,
    literal,
    documents,
    idf,
  };
}

function rarest(terms: readonly QueryTerm[], most = MAX_TERMS): QueryTerm[] {
  if (terms.length <= most) return [...terms];
  const least = terms.map(({ idf }) => idf).sort((a, b) => b - a)[most - 1] ?? 0;
  return terms.filter(({ idf }) => idf >= least).slice(0, most);
}

/** The rarest known words of a text as a query: what the text is most about. */
export function queryOfTerms(text: string, statistics: TermStatistics, most: number): Query {
  const content = analyse(text).filter(({ stop }) => !stop);
  const terms = distinct(content).map((term) => toQueryTerm(term, statistics));
  return {
    text,
    terms: rarest(
      terms.filter(({ documents }) => documents > 1),
      most,
    ),
    expansions: [],
  };
}
