import type { Copy } from './copied.js';
import type { AskedTerms, OfferTerms } from './check.js';

/** What an offer is judged by; when it came is no part of it. */
export interface JudgedOffer extends OfferTerms {
  /** How well its seller suits the request (scoring), 0–1; null where nothing of the seller fits. */
  readonly match: number | null;
  /** Share of the request's need that the text mentions, 0–1. */
  readonly answered: number;
  readonly copy: Copy | null;
}

interface OfferSignal {
  readonly name: string;
  readonly weight: number;
  readonly neutral: number;
  readonly value: (offer: JudgedOffer, asked: AskedTerms) => number | null;
}

/** A price under the budget is better, but half of it is not twice as good. */
const CHEAPEST = 0.4;

const offerSignals: readonly OfferSignal[] = [
  { name: 'match', weight: 0.5, neutral: 0.2, value: ({ match }) => match },
  { name: 'answered', weight: 0.15, neutral: 0, value: ({ answered }) => answered },
  { name: 'original', weight: 0.15, neutral: 1, value: originality },
  { name: 'price', weight: 0.12, neutral: 0.6, value: priceValue },
  { name: 'time', weight: 0.08, neutral: 0.6, value: timeValue },
];

function originality({ copy }: JudgedOffer): number {
  if (copy === null) return 1;
  return copy === 'own' ? 0.5 : 0;
}

function priceValue({ cents }: JudgedOffer, { budgetCents }: AskedTerms): number | null {
  if (budgetCents === null) return null;
  if (cents > budgetCents) return 0.5 * (budgetCents / cents);
  return 1 - 0.5 * Math.max(0, (cents / budgetCents - CHEAPEST) / (1 - CHEAPEST));
}

function timeValue({ deliveryDays }: JudgedOffer, asked: AskedTerms): number | null {
  if (asked.deliveryDays === null) return null;
  return deliveryDays <= asked.deliveryDays ? 1 : asked.deliveryDays / deliveryDays;
}

export interface OfferContribution {
  readonly signal: string;
  readonly value: number | null;
  readonly weight: number;
  readonly contribution: number;
}

/** In [0, 1]: Σ weight × signal, taken apart. */
export function scoreOffer(
  offer: JudgedOffer,
  asked: AskedTerms,
): { readonly score: number; readonly contributions: readonly OfferContribution[] } {
  const contributions = offerSignals.map(({ name, weight, neutral, value }) => {
    const known = value(offer, asked);
    return { signal: name, value: known, weight, contribution: weight * (known ?? neutral) };
  });
  return { score: contributions.reduce((sum, { contribution }) => sum + contribution, 0), contributions };
}
