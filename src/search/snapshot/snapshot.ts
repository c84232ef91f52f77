import type { Synonyms } from '../query/expand/synonyms.js';
import type { CategoryTree } from './category-tree.js';
import type { Vocabulary } from '../query/correct/index.js';
import type { CompletionIndex } from '../suggest/completion-index.js';
import type { Phrase } from '../suggest/phrases.js';
import type { Embedder } from '../vectors/index.js';
import type { TermStatistics } from '../statistics/index.js';

/** What one request searches with: read once at its start, so that no request sees half of two generations. */
export interface SearchSnapshot {
  readonly generationId: number;
  readonly indexUid: string;
  readonly analysisVersion: number;
  readonly statisticsId: number | null;
  readonly statistics: TermStatistics;
  /** Gives queries the vectors that the generation's documents have; null where they have none. */
  readonly embedder: Embedder | null;
  /** What words that the index does not know are corrected to; as old as the statistics. */
  readonly vocabulary: Vocabulary;
  readonly categories: CategoryTree;
  readonly synonyms: Synonyms;
  /** What suggestions complete to, most used first. */
  readonly phrases: readonly Phrase[];
  /** The phrases under each of their words. */
  readonly completions: CompletionIndex;
  /** Where both were stored; null where this process brought them together with the statistics. */
  readonly suggestionsId: number | null;
}
