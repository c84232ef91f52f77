/** A request as it is being written, and what goes to the server. */
import type { Corrections, RequestBody, SearchResponse } from '../api/contracts.js';
import { toCents } from '../forms/to-number.js';
import type { SearchState } from '../location/search-state.js';

export interface RequestDraft {
  readonly title: string;
  readonly description: string;
  /** Dollars as typed; digits of any script. */
  readonly budget: string;
  /** Days from now; empty where it does not matter. */
  readonly days: string;
  /** The category that the buyer chose; empty for none. */
  readonly category: string;
  /** What the buyer took away of what was understood, as `need:…`, `category:…`, `tool:…`, `budget`, `days`. */
  readonly without: readonly string[];
}

export const emptyDraft: RequestDraft = {
  title: '',
  description: '',
  budget: '',
  days: '',
  category: '',
  without: [],
};

const shortestTitle = 3;
const centsADollar = 100;
const mostDollars = 1_000_000;
const dayInMilliseconds = 86_400_000;

/** What the search already says: the words without price and time as title, these two from wishes or filters. */
export function draftFrom(state: SearchState, { interpretation }: SearchResponse): RequestDraft {
  const { wishes, correctedTo } = interpretation;
  const valueOf = (kind: string): number | null => {
    const wish = wishes.find((candidate) => candidate.kind === kind);
    return wish === undefined ? null : Number(wish.value);
  };
  const cents = state.priceMax ?? valueOf('price');
  const days = state.within24h ? 1 : (state.deliveryDaysMax ?? valueOf('delivery'));
  let title = correctedTo ?? state.q;
  for (const { kind, start, end } of wishes.toReversed()) {
    if (kind === 'price' || kind === 'delivery') title = title.slice(0, start) + title.slice(end);
  }
  return {
    ...emptyDraft,
    title: title.replaceAll(/\s+/gu, ' ').trim(),
    category: state.category ?? '',
    budget: cents === null ? '' : String(cents / centsADollar),
    days: days === null ? '' : String(Math.ceil(days)),
  };
}

/** The names of the fields that must be mended, with what to do about each. */
export type DraftProblems = Partial<Record<'title' | 'budget', string>>;

export function problemsOf(draft: RequestDraft): DraftProblems {
  const { budget } = draft;
  const problems: DraftProblems = {};
  const cents = toCents(budget);
  if (!longEnough(draft)) problems.title = 'اكتب ما تحتاجه بثلاثة أحرف على الأقل.';
  if (budget.trim() !== '' && (cents === null || cents < 1 || cents > mostDollars * centsADollar))
    problems.budget = 'اكتب الميزانية بالدولار رقماً، مثل 25، أو اترك الخانة فارغة.';
  return problems;
}

export function longEnough({ title }: RequestDraft): boolean {
  return title.trim().length >= shortestTitle;
}

/** What of a draft is understood by its words. */
export function toUnderstandBody({
  title,
  description,
  category,
}: RequestDraft): Omit<RequestBody, 'corrections'> {
  const details = description.trim();
  return {
    title: title.trim(),
    ...(details === '' ? {} : { description: details }),
    ...(category === '' ? {} : { categoryId: category }),
  };
}

/** The body of `POST /v1/requests`. `now` in milliseconds. */
export function toRequestBody(draft: RequestDraft, corrections: Corrections, now: number): RequestBody {
  const budgetCents = toCents(draft.budget);
  const days = Number(draft.days);
  return {
    ...toUnderstandBody(draft),
    ...(Object.keys(corrections).length === 0 ? {} : { corrections }),
    ...(budgetCents === null ? {} : { budgetCents }),
    ...(days > 0 ? { deadlineAt: new Date(now + days * dayInMilliseconds).toISOString() } : {}),
  };
}
