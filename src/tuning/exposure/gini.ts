/** How unevenly something is shared: 0 all alike, towards 1 all with one (Gini 1912; mean difference by sorted ranks). */
export function gini(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, amount, index) => sum + (index + 1) * amount, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
