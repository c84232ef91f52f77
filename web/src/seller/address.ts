/** Where the seller's page shows a listing's place in a search. */
export function addressOf(id: string, q: string): string {
  return `/seller/ranking?${new URLSearchParams({ id, q }).toString()}`;
}
