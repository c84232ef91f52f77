/**
 * What a search is after, as far as its ranking may differ: `browse` no words · `urgent` asks for delivery by a time ·
 * `budget` asks for a price · `words` everything else that was typed · `similar` what is like a listing.
 */
export const intentKinds = ['browse', 'urgent', 'budget', 'words', 'similar'] as const;

export type IntentKind = (typeof intentKinds)[number];

/** What of a search decides by which weights it is ranked. */
export interface Situation {
  readonly intent: IntentKind;
  /** The category that the search calls for, from the root to the leaf, by the marketplace's own ids; may be empty. */
  readonly category: readonly string[];
  /** Its words as rules know them; empty without words. */
  readonly words: string;
}
