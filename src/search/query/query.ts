/** A query as the retrieval and the scoring see it. */
export interface Query {
  /** What is searched, after any correction. */
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  /** What it means; left out where there are no vectors. */
  readonly vector?: Int8Array;
  /** Learned synonyms of its words, strongest first; they stand in where the words are not. */
  readonly expansions: readonly Expansion[];
}

/** One distinct need of the query. */
export interface QueryTerm {
  readonly surface: string;
  readonly exact: string;
  readonly stem: string;
  readonly family: string;
  /** The phrase's concept where the word is part of one, else the family. */
  readonly concept: string;
  /** Stem, family and concept in the letter code of the index; equal where the word has no key of its own there. */
  readonly stemCode: string;
  readonly familyCode: string;
  readonly conceptCode: string;
  /** In quotation marks: only the word itself answers, none of its kin. */
  readonly literal: boolean;
  /** Documents that hold the family or the concept, whichever is more; 0 when the index knows neither. */
  readonly documents: number;
  /** Inverse document frequency, the term's share of the query's weight. */
  readonly idf: number;
}

/** ln(1 + (N − n + ½) / (n + ½)), Robertson & Zaragoza 2009 §3.1 in the form that is never negative. */
export function inverseDocumentFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

/** What some of the query's terms also mean: a document that holds all of `words` in one phrase answers `terms`. */
export interface Expansion {
  /** Places in `Query.terms`, side by side. */
  readonly terms: readonly number[];
  /** Concepts as tokens hold them. */
  readonly words: readonly string[];
  /** The same in the letter code of the index. */
  readonly codes: readonly string[];
  readonly source: string;
  readonly text: string;
  /** In (0, 1]. */
  readonly weight: number;
}
