import type { MarketRules } from '../../../marketplace/core/index.js';
import type { OwnState } from '../../../marketplace/foretell/index.js';
import type { DocumentWords } from '../../index-schema/index.js';
import type { Query } from '../../query/query.js';
import type { Deed } from '../deed.js';

/** A deed with what the seller's listings would be after it. */
export interface Change {
  readonly deed: Deed;
  /** Hours of work, more or less: to tell what is worth its trouble. */
  readonly effort: number;
  readonly after: OwnState;
  /** What is done, as the subject of a sentence: «إضافة الوسم …». */
  readonly subject: string;
  /** Whether the subject is feminine, as the verb must know. */
  readonly feminine: boolean;
}

/** What deeds are drawn from. */
export interface Situation {
  readonly state: OwnState;
  readonly words: DocumentWords;
  readonly query: Query;
  readonly now: Date;
  readonly rules: MarketRules;
  /** Words of the listing's categories, as keys. */
  readonly categoryWords: ReadonlySet<string>;
  /** Integer cents; null where nothing is usual in its category. */
  readonly usualPrice: { readonly low: number; readonly high: number } | null;
  /** A text's meaning is another's to say, so texts cannot be foretold. */
  readonly hasVectors: boolean;
}

/** Deeds of one kind that are open to the seller; the best of them is told. */
export type Proposer = (situation: Situation) => readonly Change[];
