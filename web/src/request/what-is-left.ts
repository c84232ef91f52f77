/** What is left of how a request is read once its buyer took parts away and filled fields of their own. */
import type { Corrections, Understanding } from '../api/contracts.js';
import { formatDelivery, formatPriceUpTo } from '../language/format.js';
import type { RequestDraft } from './draft.js';

export interface Part {
  /** As `RequestDraft.without` names it. */
  readonly key: string;
  readonly value: string;
  readonly text: string;
}

export interface Remainder {
  readonly parts: readonly Part[];
  /** Whether anything was taken away. */
  readonly isLess: boolean;
  /** Of what a request cannot be without nothing more can be taken away. */
  readonly isLeast: boolean;
}

type Kind = 'needs' | 'categories' | 'tools' | 'budget' | 'days';

/** What is shown of how the words are read, and what the corrections say of it. An own field stands above the words. */
export function whatIsLeft(
  read: Understanding,
  { without, budget, days }: Pick<RequestDraft, 'without' | 'budget' | 'days'>,
): Readonly<Record<Kind, Remainder>> {
  const taken = new Set(without);
  const { needs, categories, tools, budgetCents, deliveryDays } = read;
  const amount = (key: string, value: number | null, own: string, text: (value: number) => string): Part[] =>
    value === null || own.trim() !== '' ? [] : [{ key, value: String(value), text: text(value) }];
  return {
    needs: remainder(
      needs.map(({ text }) => ({ key: `need:${text}`, value: text, text })),
      taken,
      1,
    ),
    categories: remainder(
      categories.map(({ id, name }) => ({ key: `category:${id}`, value: id, text: name })),
      taken,
      1,
    ),
    tools: remainder(
      tools.map((tool) => ({ key: `tool:${tool}`, value: tool, text: tool })),
      taken,
    ),
    budget: remainder(amount('budget', budgetCents, budget, formatPriceUpTo), taken),
    days: remainder(amount('days', deliveryDays, days, formatDelivery), taken),
  };
}

/** Where fewer than `least` would be left, for instance of words written anew, all are. */
function remainder(all: readonly Part[], taken: ReadonlySet<string>, least = 0): Remainder {
  const left = all.filter(({ key }) => !taken.has(key));
  const parts = left.length < least ? all : left;
  return { parts, isLess: parts.length < all.length, isLeast: left.length <= least && least > 0 };
}

/** What the buyer took away, against how the words are read; empty where that is nothing. */
export function correctionsOf(
  read: Understanding,
  draft: Pick<RequestDraft, 'without' | 'budget' | 'days'>,
): Corrections {
  const { needs, categories, tools, budget, days } = whatIsLeft(read, draft);
  const values = ({ parts }: Remainder): string[] => parts.map(({ value }) => value);
  return {
    ...(needs.isLess ? { needs: values(needs) } : {}),
    ...(categories.isLess ? { categories: values(categories) } : {}),
    ...(tools.isLess ? { tools: values(tools) } : {}),
    ...(budget.isLess ? { budgetCents: null } : {}),
    ...(days.isLess ? { deliveryDays: null } : {}),
  };
}
