import type { Query } from '../../search/query/query.js';

/** A request as its buyer wrote it. */
export interface RequestText {
  readonly title: string;
  readonly description?: string | null | undefined;
  /** The outside id of the category that the buyer chose. */
  readonly categoryId?: string | null | undefined;
  readonly budgetCents?: number | null | undefined;
  readonly deadlineAt?: Date | null | undefined;
}

/** How a request was understood, as it is shown to its buyer. */
export interface Understanding {
  /** What is needed, in the buyer's words, with each word's share of the whole. */
  readonly needs: readonly { readonly text: string; readonly weight: number }[];
  /** What such words are sold as: leaf categories, likeliest first. */
  readonly categories: readonly { readonly id: string; readonly name: string; readonly share: number }[];
  /** Programs and platforms. */
  readonly tools: readonly string[];
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly budgetCents: number | null;
  /** Days until it is needed. */
  readonly deliveryDays: number | null;
  readonly quantities: readonly { readonly value: number; readonly unit: string }[];
}

/** What the buyer put in the place of what was read; what is absent stays as read. */
export interface Corrections {
  readonly needs?: readonly string[] | undefined;
  /** Outside ids. */
  readonly categories?: readonly string[] | undefined;
  readonly tools?: readonly string[] | undefined;
  readonly budgetCents?: number | null | undefined;
  readonly deliveryDays?: number | null | undefined;
}

/** The same for the matching: with the query that listings are looked for by. */
export interface Understood {
  readonly understanding: Understanding;
  readonly query: Query;
  /** Probability of each leaf category by its internal id; null where the words say nothing of it. */
  readonly trades: ReadonlyMap<number, number> | null;
}
