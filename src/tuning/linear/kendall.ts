/**
 * Kendall's τ-b of two lists (Kendall 1945), by counting the exchanges of a merge sort (Knight 1966), so that thousands
 * of values take no longer than sorting them. 0 where one of the lists is all the same.
 */
export function kendallTau(scores: ArrayLike<number>, targets: readonly number[]): number {
  const order = targets
    .map((_, index) => index)
    .sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || (targets[a] ?? 0) - (targets[b] ?? 0));
  const byScore = order.map((index) => scores[index] ?? 0);
  const byTarget = order.map((index) => targets[index] ?? 0);
  const pairs = (targets.length * (targets.length - 1)) / 2;
  const sameScore = tiedPairs(order.length, (a, b) => byScore[a] === byScore[b]);
  const sameBoth = tiedPairs(
    order.length,
    (a, b) => byScore[a] === byScore[b] && byTarget[a] === byTarget[b],
  );
  const { sorted, exchanges } = sortCounting(byTarget);
  const sameTarget = tiedPairs(sorted.length, (a, b) => sorted[a] === sorted[b]);
  const spread = Math.sqrt((pairs - sameScore) * (pairs - sameTarget));
  return spread === 0 ? 0 : (pairs - sameScore - sameTarget + sameBoth - 2 * exchanges) / spread;
}

/** Pairs within runs of neighbours that are the same. */
function tiedPairs(length: number, same: (a: number, b: number) => boolean): number {
  let pairs = 0;
  let run = 1;
  for (let index = 1; index <= length; index += 1) {
    if (index < length && same(index - 1, index)) run += 1;
    else {
      pairs += (run * (run - 1)) / 2;
      run = 1;
    }
  }
  return pairs;
}

/** The values from the least, and how many pairs stood the other way round. */
function sortCounting(values: readonly number[]): { sorted: readonly number[]; exchanges: number } {
  if (values.length < 2) return { sorted: values, exchanges: 0 };
  const middle = values.length >> 1;
  const left = sortCounting(values.slice(0, middle));
  const right = sortCounting(values.slice(middle));
  let exchanges = left.exchanges + right.exchanges;
  const sorted: number[] = [];
  let [a, b] = [0, 0];
  while (sorted.length < values.length) {
    const [first = Infinity, second = Infinity] = [left.sorted[a], right.sorted[b]];
    if (b === right.sorted.length || (a < left.sorted.length && first <= second)) {
      sorted.push(first);
      a += 1;
    } else {
      sorted.push(second);
      b += 1;
      exchanges += left.sorted.length - a;
    }
  }
  return { sorted, exchanges };
}
