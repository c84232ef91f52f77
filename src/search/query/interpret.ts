import { analyse, fixKeyboardLayout, letterCode, type Term } from '../../arabic/index.js';
import type { TermStatistics } from '../statistics/index.js';
import type { Interpretation } from '../types.js';
import { inverseDocumentFrequency, type Query, type QueryTerm } from './query.js';

/** More needs than these are not one search; the rarest are kept. */
const MAX_TERMS = 24;

export interface InterpretedQuery {
  readonly query: Query;
  readonly interpretation: Interpretation;
}

/**
 * Reads what a buyer typed against what the index knows. Words without a need of their own are left out unless
 * nothing else is there; a text typed on the wrong keyboard is turned only when it says nothing as it stands.
 */
export function interpret(text: string, statistics: TermStatistics, literal = false): InterpretedQuery {
  const typed = read(text, statistics);
  const other = literal || knownShare(typed.query) >= 0.5 ? null : fixKeyboardLayout(text);
  if (other === null) return typed;
  const turned = read(other, statistics);
  if (knownShare(turned.query) < 1) return typed;
  return { query: turned.query, interpretation: { ...turned.interpretation, correctedTo: other } };
}

function read(text: string, statistics: TermStatistics): InterpretedQuery {
  const found = analyse(text);
  const content = found.filter(({ stop }) => !stop);
  const used = content.length === 0 ? found : content;
  const terms = distinct(used).map((term) => toQueryTerm(term, statistics));
  return {
    query: { text, terms: rarest(terms) },
    interpretation: {
      terms: found.map((term) => ({ surface: term.surface, stem: term.stem, ignored: !used.includes(term) })),
      correctedTo: null,
    },
  };
}

/** Share of the terms that the index knows; 1 when there are none. */
function knownShare({ terms }: Query): number {
  return terms.length === 0 ? 1 : terms.filter(({ documents }) => documents > 0).length / terms.length;
}

function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(terms.toReversed().map((term) => [term.family, term])).values()].toReversed();
}

function toQueryTerm(term: Term, statistics: TermStatistics): QueryTerm {
  const { surface, exact, stem, family, concept } = term;
  const stemCode = letterCode(stem);
  const familyCode = letterCode(family);
  const conceptCode = concept === family ? familyCode : letterCode(concept);
  const holding = (code: string): number => statistics.families.get(code) ?? 0;
  const documents = Math.max(holding(familyCode), holding(conceptCode));
  const idf = inverseDocumentFrequency(statistics.documents, documents);
  return { surface, exact, stem, family, concept, stemCode, familyCode, conceptCode, documents, idf };
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
  };
}
