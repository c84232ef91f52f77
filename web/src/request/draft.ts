/** A request as it is being written, and what goes to the server. */
import type { RequestBody, SearchResponse } from '../api/contracts.js';
import type { SearchState } from '../location/search-state.js';

export interface RequestDraft {
  readonly title: string;
  readonly description: string;
  /** Dollars as typed; digits of any script. */
  readonly budget: string;
  /** Days from now; empty where it does not matter. */
  readonly days: string;
}

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
    title: title.replaceAll(/\s+/gu, ' ').trim(),
    description: '',
    budget: cents === null ? '' : String(cents / centsADollar),
    days: days === null ? '' : String(Math.ceil(days)),
  };
}

/** The names of the fields that must be mended, with what to do about each. */
export type DraftProblems = Partial<Record<'title' | 'budget', string>>;

export function problemsOf({ title, budget }: RequestDraft): DraftProblems {
  const problems: DraftProblems = {};
  const cents = toCents(budget);
  if (title.trim().length < shortestTitle) problems.title = 'اكتب ما تحتاجه بثلاثة أحرف على الأقل.';
  if (budget.trim() !== '' && (cents === null || cents < 1 || cents > mostDollars * centsADollar))
    problems.budget = 'اكتب الميزانية بالدولار رقماً، مثل 25، أو اترك الخانة فارغة.';
  return problems;
}

/** The body of `POST /v1/requests`. `now` in milliseconds. */
export function toRequestBody(draft: RequestDraft, now: number): RequestBody {
  const description = draft.description.trim();
  const budgetCents = toCents(draft.budget);
  const days = Number(draft.days);
  return {
    title: draft.title.trim(),
    ...(description === '' ? {} : { description }),
    ...(budgetCents === null ? {} : { budgetCents }),
    ...(days > 0 ? { deadlineAt: new Date(now + days * dayInMilliseconds).toISOString() } : {}),
  };
}

const arabicZero = 0x06_60;

function toCents(budget: string): number | null {
  const text = budget
    .trim()
    .replaceAll(/[٠-٩]/gu, (digit) => String((digit.codePointAt(0) ?? arabicZero) - arabicZero))
    .replace('٫', '.');
  return /^\d{1,9}(?:\.\d{1,2})?$/u.test(text) ? Math.round(Number(text) * centsADollar) : null;
}
