import { analyse } from '../../arabic/index.js';
import type { MarketRules } from '../core/index.js';
import type { Content } from './content.js';

const DAY_MS = 86_400_000;

/**
 * Whether an edit gives the buyer something new: at least a tenth (`substantiveShare`) of the analysed words changed, or a
 * new sample, price or delivery time. Another order, inflection or spelling of the same words is none.
 */
export function isSubstantive(before: Content, after: Content, share: number): boolean {
  return (
    before.basePriceCents !== after.basePriceCents ||
    before.deliveryDays !== after.deliveryDays ||
    after.samples.some((sample) => !before.samples.includes(sample)) ||
    changedShare(wordsOf(before), wordsOf(after)) >= share
  );
}

/**
 * When the listing was last really edited, after this edit: now, where it is substantive and the last one that counted
 * lies `substantiveEveryDays` back; otherwise as before, so that many small edits gain nothing.
 */
export function substantiveAt(
  previous: { readonly substantiveAt: Date | null; readonly otherwise: Date | null },
  before: Content,
  after: Content,
  { now, rules }: { readonly now: Date; readonly rules: MarketRules['listing'] },
): Date | null {
  const last = previous.substantiveAt;
  const tooSoon = last !== null && now.getTime() - last.getTime() < rules.substantiveEveryDays * DAY_MS;
  if (!tooSoon && isSubstantive(before, after, rules.substantiveShare)) return now;
  return last ?? previous.otherwise;
}

/** Stems of all that is said in words, without stop words. */
function wordsOf({ title, description, tags }: Content): string[] {
  return [title, description ?? '', ...tags].flatMap((text) =>
    analyse(text)
      .filter(({ stop }) => !stop)
      .map(({ stem }) => stem),
  );
}

/** Of the longer text, the share of words that the other has not: 0 the same words, 1 all others. */
function changedShare(before: readonly string[], after: readonly string[]): number {
  const longer = Math.max(before.length, after.length);
  if (longer === 0) return 0;
  const left = new Map<string, number>();
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1);
  let kept = 0;
  for (const word of after) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    kept += 1;
  }
  return (longer - kept) / longer;
}
