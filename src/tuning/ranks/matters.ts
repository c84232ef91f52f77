/** The first page: who falls from it is seen much less. */
const FIRST_PAGE = 20;

/** Places that are neither chance nor worth a word. */
const LEAST = 3;

/**
 * Whether a seller should hear of a move: it begins or ends on the first page, and the place grew or shrank by half of
 * itself and at least three places. Attention falls with the logarithm of the place, so 2 → 5 matters as 20 → 50 does.
 */
export function matters({ from, to }: { readonly from: number; readonly to: number }): boolean {
  const [upper, lower] = [Math.min(from, to), Math.max(from, to)];
  return upper <= FIRST_PAGE && lower - upper >= LEAST && lower >= 1.5 * upper;
}
