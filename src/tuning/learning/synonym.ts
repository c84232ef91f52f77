/** A word or phrase as synonyms know it; `key` as `search/query/expand/unit` makes it. */
export interface Phrase {
  readonly key: string;
  readonly text: string;
}

/** Who searches for `source` also means `target`. */
export interface LearnedSynonym {
  readonly source: Phrase;
  readonly target: Phrase;
  /** In (0, 1]. */
  readonly weight: number;
  readonly provenance: 'catalogue' | 'reformulation';
  /** The counts and statistics that it was learned from. */
  readonly evidence: Readonly<Record<string, number>>;
}
