import type { SearchSnapshot } from '../../search/snapshot/snapshot.js';
import type { TradeShares } from '../trades/index.js';

/** What the trades outside the chosen categories keep: buyers choose a category in passing, and correct one on purpose. */
const KEPT = { chosen: 0.4, corrected: 0.02 };

/**
 * Lets the categories that the buyer named (outside ids, with all that is below them) weigh on what the words call for.
 * Within them the words decide; where these say nothing of them, all their leaves are as likely.
 */
export function chosenTrades(
  trades: TradeShares | null,
  categories: readonly string[],
  snapshot: Pick<SearchSnapshot, 'categories' | 'statistics'>,
  corrected: boolean,
): TradeShares | null {
  const inside = leavesBelow(categories, snapshot);
  if (inside.length === 0) return trades;
  const kept = trades === null ? 0 : KEPT[corrected ? 'corrected' : 'chosen'];
  const asked = inside.map((id) => trades?.get(id) ?? 0);
  const sum = asked.reduce((total, share) => total + share, 0);
  const result = new Map([...(trades ?? [])].map(([id, share]) => [id, share * kept]));
  const uniform = 1 / inside.length;
  for (const [place, id] of inside.entries()) {
    const own = sum > 0 ? (asked[place] ?? 0) / sum : uniform;
    result.set(id, (result.get(id) ?? 0) + (1 - kept) * own);
  }
  const total = [...result.values()].reduce((all, share) => all + share, 0);
  return new Map([...result].map(([id, share]) => [id, share / total]));
}

/** The categories that hold listings themselves, among these and all below them. */
function leavesBelow(
  outside: readonly string[],
  { categories, statistics }: Pick<SearchSnapshot, 'categories' | 'statistics'>,
): number[] {
  const roots = new Set(outside.flatMap((id) => categories.byExternalId.get(id)?.id ?? []));
  return [...statistics.categories.categories.keys()].filter((leaf) => {
    for (let id: number | null = leaf; id !== null; id = categories.byId.get(id)?.parentId ?? null)
      if (roots.has(id)) return true;
    return false;
  });
}
